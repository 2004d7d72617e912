package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.platform.security.Role;
import shop.canoe.testing.RaceDatabase;

class AccountRepositoryIT {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$salt$hash";
    private static RaceDatabase database;

    private final AccountRepository accounts = new AccountRepository();
    private final SignInThrottle throttle = new SignInThrottle();
    private final AddressBook book = new AddressBook();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void nobody() {
        accounts.database = database.entityManager();
        throttle.database = database.entityManager();
        throttle.settings = new AccountSettings();
        throttle.settings.failuresPerEmail = 10;
        throttle.settings.failuresPerCaller = 50;
        throttle.clock = Clock.systemUTC();
        book.addresses = new AddressRepository();
        book.addresses.database = database.entityManager();
        book.clock = Clock.systemUTC();
        for (var table : List.of("accounts_attempt", "accounts_address", "accounts_role", "accounts_account"))
            database.inTransaction(() -> {
                database.entityManager()
                        .createNativeQuery("delete from " + table)
                        .executeUpdate();
            });
    }

    @Test
    void anAccountComesBackAsItWasWithItsRoles() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var id = add("Ada 🛶", ADA, now);
        database.inTransaction(() -> accounts.find(id).orElseThrow().grant(Role.SELLER));

        var found = in(() -> accounts.findByEmail(ADA).orElseThrow().toView());

        assertThat(found.name()).isEqualTo("Ada 🛶");
        assertThat(found.registeredAt()).isEqualTo(now);
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.SELLER);
    }

    @Test
    void manyAccountsComeInOneQuery() {
        var ids = IntStream.range(0, 20)
                .mapToObj(i -> add("Ada", new EmailAddress("ada" + i + "@example.org"), Instant.now()))
                .toList();
        SqlCount.reset();

        assertThat(in(() -> accounts.list(ids).stream().map(Account::toView).toList()))
                .hasSize(20);
        assertThat(SqlCount.get()).isEqualTo(1);
    }

    @Test
    void twoWhoRegisterTheSameAddressAtOnceMakeOneAccount() {
        var first = CompletableFuture.supplyAsync(() -> isAdded());
        var second = CompletableFuture.supplyAsync(() -> isAdded());

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theEleventhAttemptForAnAddressIsTooManyAndASuccessForgetsThem() {
        for (int i = 0; i < 10; i++) begin(ADA, "192.0.2." + i);
        assertThat(isExceeded(ADA, "192.0.2.99")).isFalse();

        begin(ADA, "192.0.2.10");
        assertThat(isExceeded(ADA, "192.0.2.99")).isTrue();

        database.inTransaction(() -> throttle.succeeded(ADA));
        assertThat(isExceeded(ADA, "192.0.2.99")).isFalse();
    }

    @Test
    void theFiftyFirstAttemptOfACallerIsTooMany() {
        for (int i = 0; i <= 50; i++) begin(new EmailAddress("user" + i + "@example.org"), "2001:db8::1");

        assertThat(isExceeded(ADA, "2001:db8::1")).isTrue();
        assertThat(isExceeded(ADA, "2001:db8::2")).isFalse();
    }

    @Test
    void attemptsOfMoreThanAQuarterOfAnHourAgoDoNotCount() {
        for (int i = 0; i < 20; i++) begin(ADA, "192.0.2.1");
        database.inTransaction(() -> {
            database.entityManager()
                    .createNativeQuery("update accounts_attempt set begun_at = timestampadd(minute, -16, now(6))")
                    .executeUpdate();
        });

        assertThat(isExceeded(ADA, "192.0.2.1")).isFalse();
    }

    @Test
    void aWithdrawnAttemptDoesNotCount() {
        for (int i = 0; i < 10; i++) begin(ADA, "192.0.2.1");
        var refused = in(() -> throttle.begin(ADA, "192.0.2.1"));
        database.inTransaction(() -> throttle.withdraw(refused));

        assertThat(isExceeded(ADA, "192.0.2.1")).isFalse();
    }

    @Test
    void theSameFirstAddressAddedTwiceAtOnceIsKeptOnceAndPreferred() {
        var ada = add("Ada", ADA, Instant.now());
        var home = new PostalAddress("Ada", "Torstraße 12", "", "10115", "Berlin", "", "DE", "");

        var adds = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> in(() -> book.add(ada, home))))
                .toList();
        adds.forEach(CompletableFuture::join);

        assertThat(in(() -> book.list(ada))).singleElement().satisfies(saved -> {
            assertThat(saved.address()).isEqualTo(home);
            assertThat(saved.preferred()).isTrue();
        });
    }

    private AccountId add(String name, EmailAddress email, Instant now) {
        return in(() -> {
            var account = Account.register(name, email, HASH, now);
            accounts.add(account);
            return account.id();
        });
    }

    private boolean isAdded() {
        try {
            add("Ada", ADA, Instant.now());
            return true;
        } catch (EmailTakenException e) {
            return false;
        }
    }

    private void begin(EmailAddress email, String caller) {
        in(() -> throttle.begin(email, caller));
    }

    private boolean isExceeded(EmailAddress email, String caller) {
        return in(() -> throttle.isExceeded(email, caller));
    }

    private static <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
