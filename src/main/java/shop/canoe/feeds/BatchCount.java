package shop.canoe.feeds;

import java.util.List;
import shop.canoe.feeds.RowResult.Outcome;

/** How many rows of a batch came to what. */
record BatchCount(long rows, long created, long changed, long unchanged, long refused) {
    static BatchCount of(List<RowResult> results) {
        return new BatchCount(
                results.size(),
                count(results, Outcome.CREATED),
                count(results, Outcome.CHANGED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED));
    }

    private static long count(List<RowResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
