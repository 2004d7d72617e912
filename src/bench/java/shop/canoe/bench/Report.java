package shop.canoe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the benchmark has found, in words and charts: {@code report.md} beside them. */
final class Report {
    private static final String PAGES = "pages.svg";
    private static final String MIXES = "mixes.svg";

    private final Findings findings;
    private final BenchPlan plan;
    private final StringBuilder text = new StringBuilder();

    private Report(Findings findings, BenchPlan plan) {
        this.findings = findings;
        this.plan = plan;
    }

    static void write(Findings findings, BenchPlan plan) {
        var report = new Report(findings, plan);
        report.head();
        report.pages();
        report.mixes();
        Growth.keep(findings, plan.results());
        report.text.append(Growth.table(plan.results()));
        report.say("");
        report.findings.wrong().forEach(wrong -> report.say("- **wrong**: " + wrong));
        try {
            Files.writeString(plan.home().resolve("report.md"), report.text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        var starts = findings.starts();
        say("# Benchmark with %,d products", findings.products());
        say("");
        say(
                "%d processors, shared with Gatling; Java %s; %d s for each measurement. Times in milliseconds. Processor time is the whole"
                        + " process's, without its compiler, for each request.",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                plan.each().toSeconds());
        say("");
        say("| start and memory | |");
        say("|---|---|");
        if (starts.fillingSeconds() > 0)
            say("| start to first page, indexing all products | %.0f s |", starts.fillingSeconds());
        say("| start to first page with products | %.1f s |", starts.restartSeconds());
        say("| resident when idle | %d MB |", starts.idleMegabytes());
        say("| processor time when idle | %.1f ms a second |", starts.idleMilliseconds());
        say("");
    }

    private void pages() {
        say("## Kinds of pages");
        say("");
        say("![processor time of kinds of pages](%s)", PAGES);
        say("");
        say("Aims: a hit costs at most 3 ceilings, with a cart 6; a miss at most 4 ms of both, p95 under 15 ms with 8 visitors.");
        say("");
        say("| page | from | visitors | a second | p50 | p95 | p99 | application | database | × ceiling | bytes | hits |");
        say("|---|---|---|---|---|---|---|---|---|---|---|---|");
        findings.pages().forEach(this::page);
        say("");
        var groups = findings.pages().stream().map(PageCost::page).distinct().toList();
        var series = Stream.of(
                        PageCost.MISS, PageCost.HIT_WITH_CART, PageCost.HIT, PageCost.CEILING, PageCost.NOT_KEPT)
                .toList();
        Chart.bars(
                plan.home().resolve(PAGES),
                "Processor time of application and database for each request, ms",
                groups,
                series,
                (group, how) -> most(group, how).map(PageCost::processor).orElse(0.0));
    }

    private void page(PageCost cost) {
        var figures = cost.figures();
        say(
                "| %s | %s | %d | %,.0f | %.2f | %.2f | %.2f | %.3f | %.3f | %s | %s | %s |",
                cost.page(),
                cost.how(),
                cost.visitors(),
                figures.perSecond(),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                cost.application(),
                cost.database(),
                ceiling(cost).map(least -> number("%.1f", cost.processor() / least.processor())).orElse(""),
                cost.bytes() == 0 ? "" : number("%,d", cost.bytes()),
                figures.cache().isEmpty() || cost.how().equals(PageCost.CEILING) ? "" : number("%.0f %%", 100 * figures.hitRatio()));
    }

    /** What the same page costs at least, with as many visitors. */
    private Optional<PageCost> ceiling(PageCost cost) {
        if (cost.how().equals(PageCost.CEILING)) return Optional.empty();
        return findings.pages().stream()
                .filter(other -> other.how().equals(PageCost.CEILING)
                        && other.page().equals(cost.page())
                        && other.visitors() == cost.visitors())
                .findFirst();
    }

    /** With as many visitors as it was measured with. */
    private Optional<PageCost> most(String page, String how) {
        return findings.pages().stream()
                .filter(cost -> cost.page().equals(page) && cost.how().equals(how))
                .reduce((fewer, more) -> more);
    }

    private void mixes() {
        say("## Mixes of TPC-W 1.8");
        say("");
        say("![rate and time of the mixes](%s)", MIXES);
        say("");
        say("Visitors do not think: in a closed loop each goes on when he is answered; in an open loop they come at a part of the highest rate"
                + " the closed loop has reached, whether there is room or not. Aims: browsing p95 under 50 ms, placing under 250 ms; at 150 % only"
                + " 429 and 503, and 80 % of the peak answered.");
        say("");
        say("| mix | load | pages/s wanted | pages/s | p50 | browsing p95 | p99 | placing p95 | application | database | hits | orders | 429, 503 | wrong |");
        say("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        findings.mixes().forEach(this::mix);
        say("");
        bearable();
        var lines = new ArrayList<Chart.Line>();
        for (var mix : Mix.values())
            lines.add(new Chart.Line(
                    mix.title(),
                    runs(mix).filter(run -> run.wanted() == 0)
                            .map(run -> new Chart.Point(run.all().perSecond(), run.browsing().p95()))
                            .toList()));
        Chart.lines(
                plan.home().resolve(MIXES),
                "p95 of browsing in ms by pages a second, with 2, 4, 8 … visitors",
                lines);
    }

    private void mix(MixRun run) {
        say(
                "| %s | %s | %s | %,.0f | %.1f | %.1f | %.1f | %.0f | %.2f | %.2f | %.0f %% | %d | %d | %d |",
                run.mix(),
                run.load(),
                run.wanted() == 0 ? "" : number("%,.0f", run.wanted()),
                run.all().perSecond(),
                run.all().p50(),
                run.browsing().p95(),
                run.all().p99(),
                run.placing().p95(),
                run.application(),
                run.database(),
                100 * run.browsing().hitRatio(),
                run.placing().right(),
                run.all().refused(),
                run.all().broken());
    }

    /** The highest rate that keeps the times aimed at. */
    private void bearable() {
        for (var mix : Mix.values()) {
            var best = runs(mix).filter(run -> run.browsing().p95() < 50 && run.placing().p95() < 250)
                    .mapToDouble(run -> run.all().perSecond())
                    .max();
            say(
                    "- %s: %s",
                    mix.title(),
                    best.isPresent()
                            ? number("%,.0f pages a second with browsing p95 < 50 ms and placing p95 < 250 ms", best.getAsDouble())
                            : "at no load were both times kept");
        }
        say("");
    }

    private Stream<MixRun> runs(Mix mix) {
        return findings.mixes().stream().filter(run -> run.mix().equals(mix.title()));
    }

    private static String number(String format, Object number) {
        return String.format(Locale.ROOT, format, number);
    }

    private void say(String line, Object... values) {
        text.append(values.length == 0 ? line : String.format(Locale.ROOT, line, values)).append('\n');
    }
}
