package shop.canoe.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferOutcome.Change;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;
import shop.canoe.testing.RaceDatabase;

class OfferRepositoryIT {
    private static final Sku TEAPOT = new Sku("TEAPOT1");
    private static final Sku LAMP = new Sku("LMP-AURORA-RED");
    private static RaceDatabase database;

    private final SellerId sol = new SellerId(Ids.next(Instant.now()));
    private final SellerId sam = new SellerId(Ids.next(Instant.now()));
    private final OfferService service = new OfferService();
    private final List<Record> published = new ArrayList<>();
    private SellerState stateOfSol = SellerState.ACTIVE;

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void service() {
        database.inTransaction(() -> {
            database.entityManager().createQuery("delete from Offer").executeUpdate();
        });
        service.offers = new OfferRepository();
        service.offers.database = database.entityManager();
        service.clock = Clock.systemUTC();
        service.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
        service.sellers = new SellerService() {
            @Override
            public Map<SellerId, SellerView> current(Collection<SellerId> ids) {
                return Map.of(sol, seller(sol, stateOfSol), sam, seller(sam, SellerState.ACTIVE));
            }
        };
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        var rows = List.of(row(TEAPOT, Condition.NEW, 1299), row(TEAPOT, Condition.USED_GOOD, 900));

        assertThat(changes(apply(sol, rows))).containsExactly(Change.CREATED, Change.CREATED);
        assertThat(changes(apply(sol, rows))).containsExactly(Change.UNCHANGED, Change.UNCHANGED);

        assertThat(published).containsExactly(new OffersChanged(List.of("TEAPOT1")));
    }

    @Test
    void aBatchOfHundredsTakesAHandfulOfStatements() {
        var rows = new ArrayList<OfferRow>();
        for (int i = 0; i < 300; i++) rows.add(row(new Sku("SKU-" + i), Condition.NEW, 1000 + i));
        apply(sol, rows);
        var dearer = rows.stream()
                .map(row -> row(row.sku(), row.condition(), row.price().minor() + 1))
                .toList();

        SqlCount.reset();
        assertThat(changes(apply(sol, dearer))).containsOnly(Change.CHANGED);
        assertThat(SqlCount.get()).isLessThanOrEqualTo(6);
    }

    @Test
    void activeOffersComeCheapestFirstFromSellersWhoMaySell() {
        apply(sol, List.of(row(LAMP, Condition.NEW, 2999), row(TEAPOT, Condition.NEW, 1299)));
        apply(sam, List.of(row(LAMP, Condition.NEW, 3149), row(LAMP, Condition.USED_GOOD, 1900)));

        assertThat(prices(LAMP)).containsExactly(1900L, 2999L, 3149L);

        stateOfSol = SellerState.SUSPENDED;
        follow();
        assertThat(prices(LAMP)).containsExactly(1900L, 3149L);
        assertThat(prices(TEAPOT)).isEmpty();
        assertThat(published.get(published.size() - 1))
                .isEqualTo(new OffersChanged(List.of("LMP-AURORA-RED", "TEAPOT1")));

        int events = published.size();
        follow();
        assertThat(published).hasSize(events);

        stateOfSol = SellerState.ACTIVE;
        follow();
        assertThat(prices(LAMP)).containsExactly(1900L, 2999L, 3149L);
    }

    @Test
    void viewsShowASuspendedSellersOffersAsNotActive() {
        var id = apply(sol, List.of(row(LAMP, Condition.NEW, 2999))).get(0).id();
        stateOfSol = SellerState.SUSPENDED;
        follow();

        var view = database.inTransaction(() -> service.views(List.of(id))).get(id);

        assertThat(view).isNotNull().extracting(OfferView::isActive).isEqualTo(false);
    }

    @Test
    void aStaleEditIsRefusedAndAFreshOneTakesTheNextVersion() {
        var id = apply(sol, List.of(row(LAMP, Condition.NEW, 2999))).get(0).id();

        var changed = change(id, 2899, 0);

        assertThat(changed.version()).isEqualTo(1);
        assertThat(prices(LAMP)).containsExactly(2899L);
        assertThatThrownBy(() -> change(id, 2799, 0)).isInstanceOf(OfferChangedMeanwhileException.class);
        assertThat(prices(LAMP)).containsExactly(2899L);
    }

    @Test
    void anotherSellersOfferIsNotFound() {
        var id = apply(sam, List.of(row(LAMP, Condition.NEW, 2999))).get(0).id();

        assertThatThrownBy(() -> change(id, 1, 0)).isInstanceOf(OfferNotFoundException.class);
        assertThatThrownBy(() -> database.inTransaction(() -> service.end(sol, id)))
                .isInstanceOf(OfferNotFoundException.class);
    }

    @Test
    void aSellersListIsFilteredSortedAndPaged() {
        apply(
                sol,
                List.of(
                        row(new Sku("B_1"), Condition.USED_GOOD, 300),
                        row(new Sku("A-1"), Condition.NEW, 200),
                        row(new Sku("A-2"), Condition.REFURBISHED, 100)));
        apply(sam, List.of(row(new Sku("A-3"), Condition.NEW, 1)));

        assertThat(list("", "sku", 1, 2)).containsExactly("A-1", "A-2");
        assertThat(list("", "sku", 9, 2)).containsExactly("B_1");
        assertThat(list("", "-price", 1, 9)).containsExactly("B_1", "A-1", "A-2");
        assertThat(list("", "condition", 1, 9)).containsExactly("A-1", "A-2", "B_1");
        assertThat(list("", "-condition", 1, 9)).containsExactly("B_1", "A-2", "A-1");
        assertThat(list("a-", "nonsense", 1, 9)).containsExactly("A-1", "A-2");
        assertThat(list("_", "sku", 1, 9)).containsExactly("B_1");
        assertThat(list("héé!%", "sku", 1, 9)).isEmpty();
    }

    @Test
    void skusThatDifferInCaseAreDifferent() {
        assertThat(changes(apply(
                        sol, List.of(row(new Sku("a"), Condition.NEW, 100), row(new Sku("A"), Condition.NEW, 100)))))
                .containsExactly(Change.CREATED, Change.CREATED);
    }

    @Test
    void twoBatchesOfOneSellerAtOnceMakeEachOfferOnce() {
        var rows = new ArrayList<OfferRow>();
        for (int i = 0; i < 200; i++) rows.add(row(new Sku("SKU-" + i), Condition.NEW, 1000 + i));

        var first = CompletableFuture.supplyAsync(() -> changes(apply(sol, rows)));
        var second = CompletableFuture.supplyAsync(() -> changes(apply(sol, rows)));

        assertThat(List.of(first.join().get(0), second.join().get(0)))
                .containsExactlyInAnyOrder(Change.CREATED, Change.UNCHANGED);
    }

    private List<OfferOutcome> apply(SellerId seller, List<OfferRow> rows) {
        return database.inTransaction(() -> service.apply(seller, rows));
    }

    private OfferView change(OfferId id, long minor, long version) {
        return database.inTransaction(() -> service.change(sol, id, new Money(minor, "EUR"), 1, version));
    }

    private void follow() {
        database.inTransaction(() -> service.follow(sol));
    }

    private List<Long> prices(Sku sku) {
        return database.inTransaction(() -> service.active(List.of(sku))).getOrDefault(sku, List.of()).stream()
                .map(offer -> offer.price().minor())
                .toList();
    }

    private List<String> list(String text, String sort, int page, int size) {
        return database.inTransaction(() -> service.list(sol, text, sort, page, size)).items().stream()
                .map(offer -> offer.sku().value())
                .toList();
    }

    private static List<Change> changes(List<OfferOutcome> outcomes) {
        return outcomes.stream().map(OfferOutcome::change).toList();
    }

    private static OfferRow row(Sku sku, Condition condition, long minor) {
        return new OfferRow(sku, condition, new Money(minor, "EUR"), 1, true);
    }

    private static SellerView seller(SellerId id, SellerState state) {
        var rates = new DeliveryRates(new Money(499, "EUR"), Optional.empty(), Optional.empty());
        return new SellerView(
                id, "sol", "Sol", "DE", state, rates, Instant.now().minus(Duration.ofDays(1)));
    }
}
