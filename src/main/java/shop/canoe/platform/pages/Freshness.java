package shop.canoe.platform.pages;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a kept page may still be sent. A change is told after its commit, and what other caches remember of it goes at
 * about the same time, on another node perhaps: pages that were begun shortly after a change are not trusted for long.
 */
enum Freshness {
    FRESH,
    /** To be rendered again; until that is done others get this one. */
    STALE,
    DEAD;

    /** How far the clocks of two nodes may be apart. */
    private static final long SKEW = 50;
    /** When everybody has heard of a change. */
    private static final long SETTLED = 2_000;
    /** A page about what has just changed is rendered again after so long … */
    private static final long BRIEF = 1_000;
    /** … and one that shows it among others. */
    private static final long SHORT = 3_000;

    private static final long GRACE = 30_000;

    /**
     * @param age the oldest a page may become
     * @param now by {@link Touches#now}
     */
    static Freshness of(Facts page, TouchLog log, Duration age, long now, Instant shopTime) {
        if (page.begunAt() <= log.everything()
                || !shopTime.isBefore(page.until())
                || shopTime.plusSeconds(1).isBefore(page.shopTime())
                || isOver(page, log, now)) return DEAD;
        long old = now - page.begunAt() - age.toMillis();
        if (old > GRACE) return DEAD;
        return old > 0 || isOutdated(page, log, now) ? STALE : FRESH;
    }

    private static boolean isOver(Facts page, TouchLog log, long now) {
        for (var thing : page.about()) {
            long touched = log.last(thing);
            if (touched == TouchLog.NEVER) continue;
            if (page.begunAt() <= touched + SKEW) return true;
            if (page.begunAt() < touched + SETTLED && now >= page.begunAt() + BRIEF) return true;
        }
        return false;
    }

    private static boolean isOutdated(Facts page, TouchLog log, long now) {
        if (now < page.begunAt() + SHORT) return false;
        for (var thing : page.shown()) {
            long touched = log.last(thing);
            if (touched != TouchLog.NEVER && page.begunAt() < touched + SETTLED) return true;
        }
        return false;
    }
}
