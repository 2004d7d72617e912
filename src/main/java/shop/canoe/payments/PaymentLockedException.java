package shop.canoe.payments;

import java.time.Duration;
import java.util.Optional;
import shop.canoe.platform.error.BusinessException;

/** So many cards were declined for this order that it has to wait before the next is tried. */
public final class PaymentLockedException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    PaymentLockedException(Duration wait) {
        super(Kind.TOO_MANY, "payments.locked", wait.toMinutes() + 1);
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
