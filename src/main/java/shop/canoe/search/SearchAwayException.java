package shop.canoe.search;

import java.time.Duration;
import java.util.Optional;
import shop.canoe.platform.error.BusinessException;

/** This node cannot read its index just now. */
public final class SearchAwayException extends BusinessException {
    private static final long serialVersionUID = 1;
    private static final Duration WAIT = Duration.ofSeconds(5);

    SearchAwayException() {
        super(Kind.UNAVAILABLE, "search.away");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(WAIT);
    }
}
