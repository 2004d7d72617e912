package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.security.Role;

class AccountServiceTest {
    private final AccountFixtures fixtures = new AccountFixtures();
    private final AccountService service = fixtures.service;

    @Test
    void whoRegistersIsACustomerAndIsWelcomed() {
        var ada = service.register(AccountFixtures.ADA);

        assertThat(ada.name()).isEqualTo("Ada Lovelace");
        assertThat(ada.roles()).containsExactly(Role.CUSTOMER);
        assertThat(fixtures.welcomed).containsExactly("ada@example.org");
        assertThat(service.view(new AccountId(ada.accountId())).email()).isEqualTo(new EmailAddress("ada@example.org"));
    }

    @Test
    void anEmailAddressHasOneAccountHoweverItIsTyped() {
        service.register(AccountFixtures.ADA);

        assertThatThrownBy(() -> service.register(new Register("Eve", " ADA@example.ORG ", "another horse")))
                .isInstanceOfSatisfying(EmailTakenException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
                    assertThat(refusal.field()).contains("email");
                });
    }

    @Test
    void badEntriesMakeNoAccount() {
        assertThatThrownBy(() -> service.register(new Register("", "ada", "short")))
                .isInstanceOf(InvalidException.class);
        assertThat(fixtures.welcomed).isEmpty();
    }

    @Test
    void theRightPasswordLetsIn() {
        var ada = service.register(AccountFixtures.ADA);

        var signedIn = service.signIn(" ada@EXAMPLE.org", "correct horse", "192.0.2.1");

        assertThat(signedIn.accountId()).isEqualTo(ada.accountId());
        assertThat(signedIn.at()).isEqualTo(AccountFixtures.NOON);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswerAfterTheSameWork() {
        service.register(AccountFixtures.ADA);

        assertThatThrownBy(() -> service.signIn("ada@example.org", "wrong horse", "192.0.2.1"))
                .isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(() -> service.signIn("bo@example.org", "wrong horse", "192.0.2.1"))
                .isInstanceOf(WrongPasswordException.class);
        assertThat(fixtures.hashed).containsExactly("wrong horse", "wrong horse");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutWork() {
        assertThatThrownBy(() -> service.signIn("'; drop table", "wrong horse", "192.0.2.1"))
                .isInstanceOf(WrongPasswordException.class);
        assertThat(fixtures.hashed).isEmpty();
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaitsAndIsNotLookedAt() {
        service.register(AccountFixtures.ADA);
        for (int i = 0; i < 10; i++) fail("ada@example.org", "192.0.2." + i);
        fixtures.hashed.clear();

        assertThatThrownBy(() -> service.signIn("ada@example.org", "correct horse", "192.0.2.99"))
                .isInstanceOfSatisfying(
                        TooManySignInsException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.TOO_MANY));
        assertThat(fixtures.hashed).isEmpty();
    }

    @Test
    void nineFailuresAreForgottenAfterASuccess() {
        service.register(AccountFixtures.ADA);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) fail("ada@example.org", "192.0.2.1");
            service.signIn("ada@example.org", "correct horse", "192.0.2.1");
        }
        assertThat(fixtures.hashed).hasSize(20);
    }

    @Test
    void oneCallerMayFailFiftyTimesOverManyAddresses() {
        for (int i = 0; i < 50; i++) fail("user" + i + "@example.org", "192.0.2.1");

        assertThatThrownBy(() -> service.signIn("bo@example.org", "any password", "192.0.2.1"))
                .isInstanceOf(TooManySignInsException.class);
        fail("bo@example.org", "192.0.2.2");
    }

    @Test
    void aRoleIsGrantedOnce() {
        var ada = new AccountId(service.register(AccountFixtures.ADA).accountId());

        service.grant(ada, Role.SELLER);
        service.grant(ada, Role.SELLER);

        assertThat(service.view(ada).roles()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.SELLER);
        assertThat(service.signIn("ada@example.org", "correct horse", "192.0.2.1")
                        .roles())
                .contains(Role.SELLER);
    }

    @Test
    void unknownAccountsAreAbsentFromAListAndNotFoundAlone() {
        var ada = new AccountId(service.register(AccountFixtures.ADA).accountId());
        var nobody = new AccountId(UUID.randomUUID());

        assertThat(service.views(List.of(ada, nobody))).containsOnlyKeys(ada);
        assertThatThrownBy(() -> service.view(nobody)).isInstanceOf(NotFoundException.class);
    }

    private void fail(String email, String caller) {
        assertThatThrownBy(() -> service.signIn(email, "wrong horse", caller))
                .isInstanceOf(WrongPasswordException.class);
    }
}
