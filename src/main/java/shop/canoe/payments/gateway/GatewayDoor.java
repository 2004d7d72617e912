package shop.canoe.payments.gateway;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import shop.canoe.platform.time.ProcessorTime;
import shop.canoe.platform.time.ProcessorTime.Work;

/**
 * The one way to a gateway. A call that is not answered is repeated with the same keys; when too many were not, the door
 * stays shut for a while, so that nobody waits for what does not come; and only so many may wait behind it at once, so
 * that a slow gateway cannot take every thread of the server.
 */
final class GatewayDoor {
    private static final int REPEATS = 2;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SHUT = Duration.ofSeconds(10);
    private static final Duration ADMISSION = Duration.ofSeconds(1);
    private static final int LAST_CALLS = 20;
    private static final int GOOD_CALLS = 2;

    private final Gateway gateway;
    private final Semaphore places;
    private final CircuitBreaker<Object> breaker;
    private final FailsafeExecutor<Object> calls;

    /** @param failures of the last twenty calls that shut the door */
    GatewayDoor(Gateway gateway, int places, int failures) {
        this.gateway = gateway;
        this.places = new Semaphore(places);
        breaker = CircuitBreaker.builder()
                .handle(GatewayUnavailableException.class)
                .withFailureThreshold(failures, LAST_CALLS)
                .withSuccessThreshold(GOOD_CALLS)
                .withDelay(SHUT)
                .build();
        var repeat = RetryPolicy.builder()
                .handle(GatewayUnavailableException.class)
                .withMaxRetries(REPEATS)
                .withDelay(PAUSE)
                .withJitter(PAUSE.dividedBy(2))
                .build();
        calls = Failsafe.with(repeat, breaker);
    }

    /** @throws GatewayUnavailableException if it does not answer, the door is shut, or too many are waiting already */
    <T> T call(Function<Gateway, T> what) {
        if (!isLetIn()) throw new GatewayUnavailableException(gateway.name(), "too many calls at once");
        try {
            return ProcessorTime.counted(Work.GATEWAY, () -> calls.get(() -> what.apply(gateway)));
        } catch (CircuitBreakerOpenException e) {
            throw new GatewayUnavailableException(gateway.name(), "left alone after failures");
        } finally {
            places.release();
        }
    }

    /** Behind a gateway that answers as usual, a crowd is through in a moment. */
    private boolean isLetIn() {
        try {
            return places.tryAcquire(ADMISSION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a new payment may be tried here. */
    boolean isPassable() {
        return !breaker.isOpen() || breaker.getRemainingDelay().isZero();
    }

    Gateway gateway() {
        return gateway;
    }

    GatewayState state(boolean isPreferred) {
        return new GatewayState(
                gateway.name(),
                isPreferred,
                breaker.getState().name(),
                (int) breaker.getFailureCount(),
                places.availablePermits());
    }
}
