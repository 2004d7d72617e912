package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.orders.OrderFixtures.ADA;
import static shop.canoe.orders.OrderFixtures.SAM;
import static shop.canoe.orders.OrderFixtures.SOL;
import static shop.canoe.orders.OrderFixtures.eur;
import static shop.canoe.orders.OrderFixtures.lampsAndTeapot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;
import shop.canoe.testing.RaceDatabase;

/** Orders on a real database, from placing to dispatch. */
class OrderServiceIT {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");
    private static RaceDatabase database;

    private final OrderService orders = new OrderService();
    private final OrderHistory history = new OrderHistory();
    private final List<Record> published = new CopyOnWriteArrayList<>();
    private final UUID checkout = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void wire() {
        var repository = new OrderRepository();
        repository.database = database.entityManager();
        var reader = new OrderReader();
        reader.repository = repository;
        var clock = new TickingClock(NOW);
        orders.repository = repository;
        orders.reader = reader;
        orders.clock = clock;
        orders.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
        history.repository = repository;
        history.reader = reader;
        history.clock = clock;
        history.sellers = new SellerService() {
            @Override
            public Map<SellerId, SellerView> views(Collection<SellerId> ids) {
                return Map.of(SOL, sol());
            }
        };
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void aCheckoutGetsOneOrderPerSeller() {
        var group = place(ADA);

        assertThat(group.number()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(group.orders())
                .extracting(OrderView::number)
                .containsExactly(group.number() + "-1", group.number() + "-2");
        assertThat(group.orders()).extracting(OrderView::total).containsExactly(eur(7797), eur(1559));
        assertThat(group.total()).isEqualTo(eur(9356));
        assertThat(published).isEmpty();
    }

    @Test
    void aCheckoutThatHasAGroupGetsItBack() {
        var first = place(ADA);

        assertThat(place(ADA).number()).isEqualTo(first.number());
    }

    @Test
    void confirmingTwicePublishesOnce() {
        place(ADA);

        confirm();
        var group = confirm();

        assertThat(group.isConfirmed()).isTrue();
        assertThat(published)
                .containsExactly(new OrdersConfirmed(
                        checkout,
                        group.number(),
                        List.of(
                                new OrdersConfirmed.Sold("LMP-AURORA-RED", 2),
                                new OrdersConfirmed.Sold("TEAPOT1", 1))));
        assertThat(group.orders().get(0).events())
                .extracting(OrderView.Event::status)
                .containsExactly(OrderStatus.PENDING, OrderStatus.CONFIRMED);
    }

    @Test
    void twentyConfirmationsAtOncePublishOnce() {
        place(ADA);

        inParallel(20, this::confirm);

        assertThat(published).hasSize(1);
    }

    @Test
    void aRejectedGroupIsPlacedAnewUnderItsNumber() {
        var first = place(ADA);
        database.inTransaction(() -> orders.reject(checkout));
        assertThat(confirm().isConfirmed()).isFalse();

        var second = place(ADA);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.orders()).extracting(OrderView::status).containsOnly(OrderStatus.PENDING);
        assertThat(confirm().isConfirmed()).isTrue();
    }

    @Test
    void aConfirmedGroupIsNotRejected() {
        place(ADA);
        confirm();

        database.inTransaction(() -> orders.reject(checkout));

        assertThat(database.inTransaction(() -> orders.ofCheckout(checkout).orElseThrow())
                        .isConfirmed())
                .isTrue();
    }

    @Test
    void ordersThatAreNotPaidAreShownToNobody() {
        var account = UUID.randomUUID();
        var number = place(account).number();

        assertNotFound(() -> history.groupOfAccount(account, number));
        assertNotFound(() -> history.ofSeller(SOL, number + "-1"));
        assertNotFound(() -> history.ofHolder(OrderHolder.guest(Set.of(number)), number));
        assertThat(database.inTransaction(() -> history.ofAccount(account, OrderSearch.ALL, 1))
                        .total())
                .isZero();
    }

    @Test
    void somebodyElsesOrderIsNotFound() {
        var number = place(ADA).number();
        confirm();

        assertThat(database.inTransaction(() -> history.groupOfAccount(ADA, number + "-1"))
                        .number())
                .isEqualTo(number);
        assertNotFound(() -> history.groupOfAccount(UUID.randomUUID(), number));
        assertNotFound(() -> history.groupOfAccount(UUID.randomUUID(), number + "-1"));
        assertNotFound(() -> history.ofSeller(SAM, number + "-1"));
        assertNotFound(() -> history.ofHolder(OrderHolder.guest(Set.of("7K2F-9Q4D")), number));
    }

    @Test
    void aGuestsOrderGoesToTheFirstAccountWithAPassToIt() {
        var account = UUID.randomUUID();
        database.inTransaction(() -> orders.place(lampsAndTeapot(checkout, Optional.empty())));
        var number = confirm().number();
        var guest = OrderHolder.guest(Set.of(number));

        database.inTransaction(() -> orders.claim(account, guest, number));
        database.inTransaction(() -> orders.claim(UUID.randomUUID(), guest, number));

        assertThat(database.inTransaction(() -> history.groupOfAccount(account, number))
                        .number())
                .isEqualTo(number);
        assertNotFound(() -> {
            orders.claim(ADA, OrderHolder.guest(Set.of()), number);
            return "";
        });
    }

    @Test
    void aPageOfHistoryIsReadInFiveStatementsHoweverLong() {
        var account = UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            var id = UUID.randomUUID();
            database.inTransaction(() -> orders.place(lampsAndTeapot(id, Optional.of(account))));
            database.inTransaction(() -> orders.confirm(id));
        }

        SqlCount.reset();
        var page = database.inTransaction(() -> history.ofAccount(account, OrderSearch.ALL, 1));

        assertThat(page.items()).hasSize(10);
        assertThat(page.total()).isEqualTo(12);
        assertThat(page.items().get(0).orders().get(0).lines()).hasSize(1);
        assertThat(SqlCount.get()).isLessThanOrEqualTo(5);
        assertNotFound(() -> history.ofAccount(account, OrderSearch.ALL, 3));
    }

    @Test
    void anAccountFindsItsOrdersByTitleNumberAndYear() {
        var account = UUID.randomUUID();
        place(UUID.randomUUID());
        var own = UUID.randomUUID();
        database.inTransaction(() -> orders.place(lampsAndTeapot(own, Optional.of(account))));
        var number = database.inTransaction(() -> orders.confirm(own)).number();

        assertThat(found(account, "LAMP", Optional.empty())).containsExactly(number);
        assertThat(found(account, number, Optional.of(2026))).containsExactly(number);
        assertThat(found(account, "100%", Optional.empty())).isEmpty();
        assertThat(found(account, "lamp", Optional.of(2025))).isEmpty();
        assertThat(database.inTransaction(() -> history.years(account))).containsExactly(2026);
    }

    private List<String> found(UUID account, String text, Optional<Integer> year) {
        return database.inTransaction(() -> history.ofAccount(account, new OrderSearch(text, year), 1)).items().stream()
                .map(OrderGroupView::number)
                .toList();
    }

    @Test
    void salesNameEveryDayAlsoThoseWithoutAny() {
        place(ADA);
        confirm();

        var sales = database.inTransaction(() -> history.salesByDay(SOL, NOW.minus(Duration.ofDays(2))));

        assertThat(sales)
                .extracting(OrderHistory.DailySales::day)
                .containsExactly(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));
        assertThat(sales.get(0).items()).isEqualTo(eur(0));
        assertThat(sales.get(2).orders()).isPositive();
    }

    private OrderGroupView place(UUID account) {
        database.inTransaction(() -> orders.place(lampsAndTeapot(checkout, Optional.of(account))));
        return database.inTransaction(() -> orders.ofCheckout(checkout)).orElseThrow();
    }

    private OrderGroupView confirm() {
        return database.inTransaction(() -> orders.confirm(checkout));
    }

    private static void assertNotFound(Supplier<?> question) {
        assertThatThrownBy(() -> database.inTransaction(() -> (Object) question.get()))
                .isInstanceOf(OrderNotFoundException.class);
    }

    private static void inParallel(int times, Supplier<?> work) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.supplyAsync(work::get, threads))
                            .limit(times)
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    private static SellerView sol() {
        return new SellerView(
                SOL,
                "sol",
                "Sol",
                "DE",
                SellerState.ACTIVE,
                new DeliveryRates(eur(499), Optional.empty(), Optional.empty()),
                NOW);
    }
}
