package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.feeds.FeedReport;
import shop.canoe.platform.boot.StartupTask;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerService;

/**
 * Fills an empty shop with the demo. Every step may be taken again without harm, and a row says when all are done, so a
 * start that is cut off is finished by the next one.
 */
@ApplicationScoped
class DemoShop implements StartupTask {
    private static final Sku ENDED = new Sku("LMP-AURORA-FIRST");
    private static final Sku MERGED = new Sku("LMP-AURORA-TABLE");
    private static final Sku SURVIVOR = new Sku("LMP-AURORA-RED");

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    DemoSettings settings;

    @Inject
    Leases leases;

    @Inject
    DemoPeople people;

    @Inject
    DemoFeeds feeds;

    @Inject
    DemoWarehouse warehouse;

    @Inject
    DemoPromotions promotions;

    @Inject
    DemoCredit credit;

    @Inject
    CatalogService catalog;

    @Inject
    SellerService sellers;

    @Inject
    EntityManager database;

    @Inject
    Transactions transactions;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void run(Progress progress) {
        if (!settings.isWanted() || isLoaded()) return;
        awaitTurn(progress);
        if (!begin()) return;
        progress.say("Loading the demo: people and stores");
        people.shoppersAndOperator();
        for (var department : DemoFeeds.DEPARTMENTS) tell(progress, "products", feeds.products(department));
        feeds.products(DemoFeeds.FORMER);
        for (var store : DemoStore.ALL)
            tell(progress, "offers", feeds.offers(people.seller(store).id(), store.slug()));
        warehouse.take(people.seller(DemoStore.FULFILLED).id());
        retireFormerProducts();
        promotions.load();
        credit.load();
        transactions.inNew(() -> find().ifPresent(DemoLoad::complete));
    }

    @Override
    public List<String> banner() {
        if (!transactions.inNew(() -> find().isPresent())) return List.of();
        return List.of(
                "Demo sign-ins, all with the password " + DemoSettings.PASSWORD + ":",
                "  shoppers " + DemoPeople.ADA + ", " + DemoPeople.BO + "   operator " + DemoPeople.OPS,
                "  coupons  TEN, ONCE, PAST (ended)   gift cards  " + DemoCredit.FIFTY + " (50), " + DemoCredit.FIVE
                        + " (5)",
                "  sellers  sol@canoe.example, sam@canoe.example, tam@canoe.example and nine more");
    }

    private boolean isLoaded() {
        return transactions.inNew(() -> find().map(DemoLoad::isComplete).orElse(false));
    }

    /** One node loads; the others wait until it has, or has been gone for as long as the lease. */
    private void awaitTurn(Progress progress) {
        while (!leases.take("demo.load", LEASE)) {
            progress.say("Another node loads the demo");
            LockSupport.parkNanos(PAUSE.toNanos());
            if (isLoaded()) return;
        }
    }

    /** Whether there is anything left to do: the shop is empty, or an earlier start was cut off. */
    private boolean begin() {
        return transactions.inNew(() -> {
            var load = find();
            if (load.isPresent()) return !load.get().isComplete();
            if (!catalog.after(null, 1).isEmpty() || !sellers.list().isEmpty()) return false;
            database.persist(DemoLoad.start());
            return true;
        });
    }

    private Optional<DemoLoad> find() {
        return Optional.ofNullable(database.find(DemoLoad.class, DemoLoad.ONLY));
    }

    private static void tell(Progress progress, String what, FeedReport report) {
        progress.say("Loading the demo: " + report.rows() + ' ' + what + " from " + report.fileName());
    }

    /** One product that was merged and one that ended, so that both answers can be seen. */
    private void retireFormerProducts() {
        var products = catalog.productsOf(List.of(ENDED, MERGED, SURVIVOR));
        catalog.end(product(products, ENDED));
        catalog.merge(product(products, MERGED), product(products, SURVIVOR));
    }

    private static ProductId product(Map<Sku, ProductView> products, Sku sku) {
        return Optional.ofNullable(products.get(sku)).orElseThrow().id();
    }
}
