package shop.canoe.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens soon, with a limit. The only place in tests that sleeps. */
public final class Poll {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Poll() {}

    /** @throws AssertionError if it is still not so when the limit has passed */
    public static void until(String what, Duration limit, BooleanSupplier holds) {
        get(what, limit, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first value that is there; {@code what} names it if none comes. */
    public static <T> T get(String what, Duration limit, Supplier<Optional<T>> value) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = value.get();
            if (found.isPresent()) return found.get();
            if (System.nanoTime() > end)
                throw new AssertionError(what + " did not come within " + limit.toSeconds() + " s");
            pass(PAUSE);
        }
    }

    /** Lets so much time pass, where a drill takes its time on purpose. */
    public static void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
