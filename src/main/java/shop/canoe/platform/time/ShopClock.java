package shop.canoe.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How far the shop's clock is from the real time: zero, unless a tester moves it. The database's own clock never moves. */
@ApplicationScoped
public class ShopClock {
    private volatile Duration shift = Duration.ZERO;

    /** From now on the shop's clock is ahead of the real time by this much; behind, if it is negative. */
    public void shift(Duration ahead) {
        shift = ahead;
    }

    public Duration shifted() {
        return shift;
    }
}
