package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.PostalAddress;

class AddressBookTest {
    private static final AccountId ADA = new AccountId(UUID.randomUUID());
    private static final AccountId BO = new AccountId(UUID.randomUUID());

    private final AddressBook book = new AddressBook();

    @BeforeEach
    void emptyBook() {
        book.addresses = new InMemoryAddresses();
        book.clock = Clock.fixed(AccountFixtures.NOON, ZoneOffset.UTC);
    }

    @Test
    void theFirstAddressIsPreferredAndLaterOnesAreNot() {
        assertThat(book.add(ADA, street("1")).preferred()).isTrue();
        assertThat(book.add(ADA, street("2")).preferred()).isFalse();

        assertThat(streets()).containsExactly("1*", "2");
    }

    @Test
    void theSameAddressIsKeptOnceAndBecomesPreferred() {
        book.add(ADA, street("1"));
        var second = book.add(ADA, street("2"));

        assertThat(book.add(ADA, street("2")).id()).isEqualTo(second.id());
        assertThat(streets()).containsExactly("2*", "1");
    }

    @Test
    void oneAddressIsPreferredAtATime() {
        book.add(ADA, street("1"));
        var second = book.add(ADA, street("2"));

        book.prefer(ADA, second.id());

        assertThat(streets()).containsExactly("2*", "1");
    }

    @Test
    void anotherTakesThePlaceOfARemovedPreferredOne() {
        var first = book.add(ADA, street("1"));
        book.add(ADA, street("2"));

        book.remove(ADA, first.id());
        book.remove(ADA, first.id());

        assertThat(streets()).containsExactly("2*");
    }

    @Test
    void anAddressIsChangedInItsPlace() {
        var first = book.add(ADA, street("1"));

        book.change(ADA, first.id(), street("9"));

        assertThat(streets()).containsExactly("9*");
    }

    @Test
    void somebodyElsesAddressIsNotFound() {
        var first = book.add(ADA, street("1"));

        assertThatThrownBy(() -> book.view(BO, first.id())).isInstanceOf(AddressNotFoundException.class);
        assertThatThrownBy(() -> book.change(BO, first.id(), street("9"))).isInstanceOf(AddressNotFoundException.class);
        assertThatThrownBy(() -> book.prefer(BO, first.id())).isInstanceOf(AddressNotFoundException.class);
        book.remove(BO, first.id());
        assertThat(streets()).containsExactly("1*");
    }

    @Test
    void fiftyAddressesAreEnough() {
        for (int i = 1; i <= 50; i++) book.add(ADA, street("" + i));

        assertThatThrownBy(() -> book.add(ADA, street("51"))).isInstanceOf(AddressBookFullException.class);
        assertThat(book.add(ADA, street("50")).preferred()).isTrue();
        assertThat(book.add(BO, street("51")).preferred()).isTrue();
    }

    private List<String> streets() {
        return book.list(ADA).stream()
                .map(saved -> saved.address().street() + (saved.preferred() ? "*" : ""))
                .toList();
    }

    private static PostalAddress street(String street) {
        return new PostalAddress("Ada", street, "", "10115", "Berlin", "", "DE", "");
    }

    static class InMemoryAddresses extends AddressRepository {
        private final Map<Address, AccountId> all = new LinkedHashMap<>();
        private AccountId asked = ADA;

        @Override
        List<Address> list(AccountId account) {
            var found = new ArrayList<Address>();
            all.forEach((address, owner) -> {
                if (owner.equals(account)) found.add(address);
            });
            found.sort(Comparator.comparing(address -> !address.isPreferred()));
            return found;
        }

        @Override
        List<Address> listForChange(AccountId account) {
            asked = account;
            return list(account);
        }

        @Override
        void add(Address address) {
            all.put(address, asked);
        }

        @Override
        void remove(Address address) {
            all.remove(address);
        }
    }
}
