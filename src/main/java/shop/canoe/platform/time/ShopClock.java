package shop.canoe.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** How far the shop's clock is from the real time: zero, unless a tester moves it. The database's own clock never moves. */
@ApplicationScoped
public class ShopClock {
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    /** From now on the shop's clock is ahead of the real time by this much; behind, if it is negative. */
    public void shift(Duration ahead) {
        shift.set(ahead);
    }

    public Duration shifted() {
        return shift.get();
    }
}
