package shop.canoe.bench;

import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.canoe.testing.ProcessorTimes;

/** Plays the mixes: first to find the rate the shop reaches, then at parts of it and beyond. */
final class MixRuns {
    private static final int[] VISITORS = {2, 4, 8, 16, 32};
    private static final int[] PERCENT = {50, 75, 100, 150};

    private static final int MANY = 8;

    /** Less than so much more is no more. */
    private static final double GROWTH = 1.03;

    /** What a visitor does before he leaves, and another one comes. */
    private static final int STEPS = 8;

    /** On the way to the cart, and behind the gateway. */
    private static final Set<String> UNCOUNTED = Set.of(Visits.CHOICE, Visits.CONFIRMATION);

    private static final Set<String> BROWSING =
            Arrays.stream(PageKind.values()).map(PageKind::title).collect(Collectors.toSet());

    private final BenchPlan plan;
    private final Visits visits;
    private final List<MixRun> runs = new ArrayList<>();

    MixRuns(BenchPlan plan, Visits visits) {
        this.plan = plan;
        this.visits = visits;
    }

    List<MixRun> runs() {
        return List.copyOf(runs);
    }

    /** Has the server compile the way to an order, too. */
    void warmUp() {
        double pages = MANY * STEPS * Mix.ORDERING.pagesPerStep();
        Load.play(Scene.rounds(() -> visit(Mix.ORDERING), MANY, (int) (plan.warmUp() / pages)));
        PageCosts.awaitQuiet();
    }

    void play(Mix mix) {
        double peak = peak(mix);
        for (int percent : PERCENT) {
            double wanted = peak * percent / 100;
            double visitors = wanted / STEPS / mix.pagesPerStep();
            play(mix, "open, " + percent + " %", wanted, Scene.open(() -> visit(mix), visitors, plan.each()));
        }
    }

    /** Pages a second with as many visitors as make it higher. */
    private double peak(Mix mix) {
        double peak = 0;
        for (int visitors : VISITORS) {
            var run = play(mix, visitors + " visitors", 0, Scene.closed(() -> visit(mix), visitors, plan.each()));
            double rate = run.all().perSecond();
            boolean isMore = rate > peak * GROWTH;
            peak = Math.max(peak, rate);
            if (!isMore) break;
        }
        return peak;
    }

    private ChainBuilder visit(Mix mix) {
        return Visits.stranger(repeat(STEPS).on(mix.step(visits)));
    }

    private MixRun play(Mix mix, String load, double wanted, Scene scene) {
        PageCosts.awaitQuiet();
        var before = ProcessorTimes.now();
        var tally = Load.play(scene);
        var after = ProcessorTimes.now();
        var counted = new HashSet<>(tally.names());
        counted.removeAll(UNCOUNTED);
        var all = tally.of(counted);
        double pages = Math.max(1, all.right());
        var run = new MixRun(
                mix.title(),
                load,
                wanted,
                withWrongOf(all, tally.of(UNCOUNTED)),
                tally.of(BROWSING),
                tally.of(Visits.PLACE),
                (after.since(before, "shop") - after.since(before, "compiler")) / pages,
                after.since(before, "database") / pages);
        runs.add(run);
        return run;
    }

    /** What goes wrong on a page that TPC-W does not count is wrong all the same. */
    private static Figures withWrongOf(Figures pages, Figures others) {
        others.wrong().forEach((what, times) -> pages.wrong().merge(what, times, Long::sum));
        return pages;
    }
}
