package shop.canoe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ProcessorTimes;
import shop.canoe.testing.ShopInvariants;

/** Runs the benchmark; see the package. */
@Tag("bench")
class BenchIT {
    private static final Map<String, String> OUTDATED_AT_ONCE = Map.of("CANOE_PAGES_SECONDS", "0");
    private static final Map<String, String> KEPT = Map.of();
    /** How many of them are answered while one is rendered, at least. */
    private static final int KEPT_PAGES = 5;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final BenchPlan plan = BenchPlan.ofProperties();

    @Test
    void everyAnswerIsRightWhileTheShopIsMeasured() {
        var findings = measure();

        Report.write(findings, plan);

        assertThat(findings.wrong()).isEmpty();
    }

    private Findings measure() {
        var filling = filled();
        Addresses addresses;
        Visits visits;
        PageCosts pages;
        double restart;
        try (var shop = BenchShop.start(plan, OUTDATED_AT_ONCE)) {
            restart = shop.openingSeconds();
            addresses = Addresses.find();
            visits = new Visits(addresses, customer(addresses));
            pages = new PageCosts(plan, addresses, visits);
            pages.warmUp(1);
            pages.misses();
        }
        try (var shop = BenchShop.start(plan, KEPT)) {
            var before = ProcessorTimes.now();
            Poll.pass(IDLE);
            double idle = ProcessorTimes.now().since(before, "shop") / IDLE.toSeconds();
            var starts = new Starts(filling, Math.min(restart, shop.openingSeconds()), shop.residentMegabytes(), idle);
            pages.warmUp(KEPT_PAGES);
            pages.hits();
            var mixes = new MixRuns(plan, visits);
            mixes.warmUp();
            pages.buying();
            for (var mix : Mix.values()) mixes.play(mix);
            PageCosts.awaitQuiet();
            ShopInvariants.check();
            return new Findings(plan.products(), starts, pages.costs(), mixes.runs());
        }
    }

    /** Seconds of the start that indexed what was filled in; 0 if all was there. */
    private double filled() {
        if (!areMissing()) return 0;
        try (var shop = BenchShop.start(plan, KEPT)) {
            return shop.openingSeconds();
        }
    }

    /** Whether products had to be filled in, which the shop does not know yet. */
    private boolean areMissing() {
        var shop = BenchShop.start(plan, KEPT);
        try {
            return Products.fill(plan.products());
        } finally {
            shop.close();
        }
    }

    private static Visits.Customer customer(Addresses addresses) {
        var buyer = new Buyer().register();
        buyer.put(new Article(addresses.all(PageKind.PRODUCT).get(0).path(), "", "", ""));
        return new Visits.Customer(buyer.email, Buyer.PASSWORD, buyer.order());
    }
}
