package shop.canoe.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The shop's clock: UTC, to the microsecond the database keeps, ahead as {@link ShopClock} says. */
@ApplicationScoped
class ClockProducer {
    @Inject
    ShopClock shopClock;

    @Produces
    Clock clock() {
        return new ShiftedClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), shopClock);
    }

    private static final class ShiftedClock extends Clock {
        private final Clock real;
        private final ShopClock shopClock;

        ShiftedClock(Clock real, ShopClock shopClock) {
            this.real = real;
            this.shopClock = shopClock;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ShiftedClock(real.withZone(zone), shopClock);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(shopClock.shifted());
        }
    }
}
