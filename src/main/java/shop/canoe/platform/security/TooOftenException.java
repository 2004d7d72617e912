package shop.canoe.platform.security;

import java.time.Duration;
import java.util.Optional;
import shop.canoe.platform.error.BusinessException;

/** Somebody did this more often than is let through. */
public final class TooOftenException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final transient Duration wait;

    /** @param wait after which it makes sense to try again */
    public TooOftenException(Duration wait) {
        super(Kind.TOO_MANY, "platform.too_often", wait.toMinutes());
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
