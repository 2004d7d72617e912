package shop.canoe.bench;

import java.util.List;
import java.util.stream.Stream;

/** All that a run of the benchmark has found. */
record Findings(int products, Starts starts, List<PageCost> pages, List<MixRun> mixes) {

    /** What was answered wrongly, in words; a shop under more load than it bears may refuse. */
    List<String> wrong() {
        return Stream.concat(
                        pages.stream()
                                .filter(page -> !page.figures().wrong().isEmpty())
                                .map(page -> page.page() + ", " + page.how() + ": " + page.figures().wrong()),
                        mixes.stream()
                                .filter(run -> run.all().broken() > 0)
                                .map(run -> run.mix() + ", " + run.load() + ": " + run.all().wrong()))
                .toList();
    }
}
