package shop.canoe.bench;

import java.util.Map;
import java.util.Set;

/**
 * What a measurement came to.
 *
 * @param right answers that were as they must be
 * @param perSecond right answers that came within the time of the measurement
 * @param p50 milliseconds half of the right answers took at most
 * @param wrong answers by what was wrong with them
 * @param cache answers by what the page cache had to say
 */
record Figures(
        int right,
        double perSecond,
        double p50,
        double p95,
        double p99,
        Map<String, Long> wrong,
        Map<String, Long> cache) {
    private static final Set<String> REFUSALS = Set.of("429 ", "503 ");

    /** A shop that is asked for more than it can do may say so. */
    long refused() {
        return wrong.entrySet().stream()
                .filter(entry -> REFUSALS.stream().anyMatch(entry.getKey()::startsWith))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long broken() {
        return wrong.values().stream().mapToLong(times -> times).sum() - refused();
    }

    /** The share of answers that came ready from the cache; 0 where it had no say. */
    double hitRatio() {
        long all = cache.values().stream().mapToLong(times -> times).sum();
        long hits = cache.getOrDefault("hit", 0L) + cache.getOrDefault("stale", 0L);
        return all == 0 ? 0 : (double) hits / all;
    }
}
