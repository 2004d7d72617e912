package shop.canoe.bench;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ProcessorTimes;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** Measures kinds of pages one by one, with one visitor and with eight. */
final class PageCosts {
    private static final int[] VISITORS = {1, 8};
    private static final int MANY = 8;

    /** So few that the cache holds all of them. */
    private static final int FEW = 20;

    private static final Duration AFTERWARDS = Duration.ofMinutes(2);

    private final BenchPlan plan;
    private final Addresses addresses;
    private final Visits visits;
    private final List<PageCost> costs = new ArrayList<>();

    PageCosts(BenchPlan plan, Addresses addresses, Visits visits) {
        this.plan = plan;
        this.addresses = addresses;
        this.visits = visits;
    }

    List<PageCost> costs() {
        return List.copyOf(costs);
    }

    /** Has the server compile what it will run; so many times the pages of the plan, for kept ones are soon answered. */
    void warmUp(int times) {
        Load.play(Scene.rounds(this::everyPage, MANY, times * plan.warmUp() / MANY / PageKind.MEASURED.size()));
    }

    /** On a shop whose kept pages are outdated at once. The home page is one address, which is never rendered twice at a time. */
    void misses() {
        for (var kind : PageKind.MEASURED)
            for (int visitors : VISITORS)
                if (kind != PageKind.HOME || visitors == 1)
                    measure(kind, PageCost.MISS, Scene.closed(() -> Visits.stranger(visits.page(kind)), visitors, plan.each()));
    }

    /** On a shop that keeps pages: from the cache, and of the ceiling. */
    void hits() {
        for (var kind : PageKind.MEASURED) {
            addresses.all(kind).stream().limit(FEW).forEach(address -> Visitor.hurried().ask(address.path()));
            Ceiling.take(kind, packed(addresses.all(kind).get(0)));
            for (int visitors : VISITORS) {
                measure(kind, PageCost.HIT, Scene.closed(() -> Visits.stranger(visits.page(kind, FEW)), visitors, plan.each()));
                measure(kind, PageCost.CEILING, Scene.closed(() -> visits.ceiling(kind), visitors, plan.each()));
            }
            measure(kind, PageCost.HIT_WITH_CART, withCarts(() -> visits.page(kind, FEW), MANY));
        }
    }

    /** The cart, and placing orders of one line with everything that follows an order. */
    void buying() {
        for (int visitors : VISITORS)
            costs.add(measured(Visits.CART, withCarts(visits::lookAtCart, visitors)));
        Load.play(Scene.closed(visits::beginOrder, MANY, plan.each()));
        awaitQuiet();
        costs.add(measured(Visits.PLACE, Scene.once(visits::placeBegun, MANY, plan.each())));
    }

    /** Done again and again by visitors who have put something into their carts before. */
    private Scene withCarts(Supplier<ChainBuilder> walk, int visitors) {
        Load.play(Scene.once(visits::beginCart, visitors, plan.each()));
        return Scene.closed(walk, visitors, plan.each()).after(visits::goOn);
    }

    private ChainBuilder everyPage() {
        return Visits.stranger(Steps.inOrder(
                visits.page(PageKind.HOME),
                PageKind.MEASURED.stream()
                        .filter(kind -> kind != PageKind.HOME)
                        .map(visits::page)
                        .toArray(ChainBuilder[]::new)));
    }

    private void measure(PageKind kind, String how, Scene scene) {
        costs.add(cost(kind.title(), how, scene, bytes(kind)));
    }

    private PageCost measured(String name, Scene scene) {
        return cost(name, PageCost.NOT_KEPT, scene, 0);
    }

    private static PageCost cost(String name, String how, Scene scene, int bytes) {
        var before = ProcessorTimes.now();
        var figures = Load.play(scene).of(name);
        awaitQuiet();
        var after = ProcessorTimes.now();
        double requests = Math.max(1, figures.right());
        return new PageCost(
                name,
                how,
                scene.visitors(),
                figures,
                (after.since(before, "shop") - after.since(before, "compiler")) / requests,
                after.since(before, "database") / requests,
                bytes);
    }

    /** Until what follows orders has been heard. */
    static void awaitQuiet() {
        Poll.until("the end of what follows", AFTERWARDS, () -> Shop.rows(
                        "select count(*) from platform_outbox where state = 'NEW' and due_at <= now(6)")
                .contains("0"));
    }

    private int bytes(PageKind kind) {
        return (int) addresses.all(kind).stream()
                .limit(FEW)
                .mapToInt(address -> packed(address).bytes().length)
                .average()
                .orElse(0);
    }

    private static Answer packed(Address address) {
        return Visitor.hurried().ask(address.path(), "Accept-Encoding", "gzip").is(200);
    }
}
