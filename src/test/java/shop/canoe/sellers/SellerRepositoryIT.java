package shop.canoe.sellers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.kernel.Money;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.security.Role;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

class SellerRepositoryIT {
    private static final DeliveryRates RATES =
            new DeliveryRates(new Money(499, "EUR"), Optional.of(new Money(999, "EUR")), Optional.empty());
    private static RaceDatabase database;

    private final SellerService service = new SellerService();
    private final List<Record> published = new ArrayList<>();
    private final List<String> granted = new ArrayList<>();
    private final UUID sol = UUID.randomUUID();

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
        service.sellers = new SellerRepository();
        service.sellers.database = database.entityManager();
        service.clock = Clock.systemUTC();
        service.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
        service.accounts = new AccountService() {
            @Override
            public void grant(AccountId id, Role role) {
                granted.add(role + " " + id.value());
            }
        };
        database.inTransaction(() -> {
            database.entityManager().createQuery("delete from Seller").executeUpdate();
        });
    }

    @Test
    void aNewStoreIsActiveAndItsAccountBecomesASeller() {
        var opened = open(sol, "sol-lighting", "Sol");

        assertThat(opened.isActive()).isTrue();
        assertThat(granted).containsExactly("SELLER " + sol);
        assertThat(in(() -> service.ofAccount(sol)))
                .hasValueSatisfying(seller -> assertThat(seller.rates()).isEqualTo(RATES));
        assertThat(in(() -> service.bySlug("sol-lighting"))).map(SellerView::id).contains(opened.id());
    }

    @Test
    void anAddressAndAnAccountHaveOneStore() {
        open(sol, "sol-lighting", "Sol");

        assertThatThrownBy(() -> open(UUID.randomUUID(), "sol-lighting", "Other"))
                .isInstanceOf(StoreTakenException.class);
        assertThatThrownBy(() -> open(sol, "second", "Second")).isInstanceOf(StoreTakenException.class);
    }

    @Test
    void suspendingTwiceIsToldOnceAndReinstatingLetsSellAgain() {
        var id = open(sol, "sol-lighting", "Sol").id();

        database.inTransaction(() -> service.suspend(id, People.operator()));
        database.inTransaction(() -> service.suspend(id, People.operator()));
        assertThat(state(id)).isEqualTo(SellerState.SUSPENDED);
        assertThat(published).containsExactly(new SellerStateChanged(id.value()));

        database.inTransaction(() -> service.reinstate(id, People.operator()));
        assertThat(state(id)).isEqualTo(SellerState.ACTIVE);
        assertThat(published).hasSize(2);
    }

    @Test
    void anUnknownSellerIsNotFoundAndAbsentFromLists() {
        var nobody = new SellerId(UUID.randomUUID());

        assertThatThrownBy(() -> database.inTransaction(() -> service.suspend(nobody, People.operator())))
                .isInstanceOf(SellerNotFoundException.class);
        assertThat(in(() -> service.current(List.of(nobody)))).isEmpty();
        assertThat(in(() -> service.bySlug("nobody"))).isEmpty();
    }

    @Test
    void allSellersComeByName() {
        open(UUID.randomUUID(), "tam", "Tam");
        open(UUID.randomUUID(), "sam", "Sam");

        assertThat(in(service::list)).extracting(SellerView::name).containsExactly("Sam", "Tam");
    }

    private SellerView open(UUID account, String slug, String name) {
        return in(() -> service.open(new OpenStore(account, slug, name, "DE", RATES)));
    }

    private SellerState state(SellerId id) {
        var current = in(() -> service.current(List.of(id))).get(id);
        if (current == null) throw new AssertionError("gone");
        return current.state();
    }

    private static <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
