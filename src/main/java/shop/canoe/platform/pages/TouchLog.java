package shop.canoe.platform.pages;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When things that pages show changed last, as far back as a page may live. */
final class TouchLog {
    static final long NEVER = Long.MIN_VALUE;
    private static final int MOST = 200_000;

    private final Map<String, Long> touched = new ConcurrentHashMap<>();

    /** Everything counts as touched then: before, nothing was noted, or more than can be remembered. */
    private volatile long everything;

    /** @param since when noting begins */
    TouchLog(long since) {
        everything = since;
    }

    void note(Collection<String> things, long at) {
        if (touched.size() + things.size() > MOST) {
            everything = Math.max(everything, at);
            touched.clear();
        } else {
            things.forEach(thing -> touched.merge(thing, at, Math::max));
        }
    }

    /** When all pages that were begun before are of no use any more. */
    long everything() {
        return everything;
    }

    /** {@link #NEVER} if it has not changed. */
    long last(String thing) {
        return touched.getOrDefault(thing, NEVER);
    }

    /** Forgets what no page that is still alive can be older than. */
    void forgetBefore(long time) {
        touched.values().removeIf(at -> at < time);
    }
}
