package shop.canoe.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Takes down the answers of one measurement, by the name of what was asked for. Safe for many threads. */
final class Tally {
    private final Map<String, Answers> byName = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    private final Duration time;

    /** @param time of the measurement; what ends later does not count for rates */
    Tally(Duration time) {
        this.time = time;
    }

    /** Somebody begins to ask. */
    long begin() {
        long now = System.nanoTime();
        begun.accumulateAndGet(now, Math::min);
        return now;
    }

    /**
     * @param since what {@link #begin} gave
     * @param wrong what is wrong with the answer; empty if nothing is
     * @param cache what the page cache had to say; empty where it had nothing
     */
    void end(String name, long since, String wrong, String cache) {
        long now = System.nanoTime();
        boolean isInTime = now - begun.get() <= time.toNanos();
        if (isInTime) last.accumulateAndGet(now, Math::max);
        byName.computeIfAbsent(name, any -> new Answers()).add(now - since, wrong, cache, isInTime);
    }

    Set<String> names() {
        return byName.keySet();
    }

    Figures of(String name) {
        return byName.getOrDefault(name, new Answers()).figures(seconds());
    }

    /** Of all of these names together. */
    Figures of(Set<String> names) {
        var together = new Answers();
        names.stream().filter(byName::containsKey).map(byName::get).forEach(together::addAll);
        return together.figures(seconds());
    }

    /** The time of the measurement, or until all was done. */
    private double seconds() {
        return Math.max(1, last.get() - begun.get()) / 1e9;
    }

    private static final class Answers {
        private long[] nanos = new long[1024];
        private int right;
        private int inTime;
        private final Map<String, Long> wrong = new TreeMap<>();
        private final Map<String, Long> cache = new TreeMap<>();

        synchronized void add(long time, String problem, String outcome, boolean isInTime) {
            if (!outcome.isEmpty()) cache.merge(outcome, 1L, Long::sum);
            if (!problem.isEmpty()) {
                wrong.merge(problem, 1L, Long::sum);
                return;
            }
            if (right == nanos.length) nanos = Arrays.copyOf(nanos, 2 * right);
            nanos[right++] = time;
            if (isInTime) inTime++;
        }

        synchronized void addAll(Answers other) {
            nanos = Arrays.copyOf(nanos, right + other.right + 1);
            System.arraycopy(other.nanos, 0, nanos, right, other.right);
            right += other.right;
            inTime += other.inTime;
            other.wrong.forEach((what, times) -> wrong.merge(what, times, Long::sum));
            other.cache.forEach((what, times) -> cache.merge(what, times, Long::sum));
        }

        synchronized Figures figures(double seconds) {
            var sorted = Arrays.copyOf(nanos, right);
            Arrays.sort(sorted);
            return new Figures(
                    right,
                    inTime / seconds,
                    milliseconds(sorted, 50),
                    milliseconds(sorted, 95),
                    milliseconds(sorted, 99),
                    wrong,
                    cache);
        }

        private static double milliseconds(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }
}
