package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.GatewayUnavailableException;

class SharedCallsTest {
    private static final UUID ATTEMPT = new UUID(0, 1);

    private final SharedCalls<String> calls = new SharedCalls<>(Duration.ofSeconds(10));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whoAsksWhileACallIsRunningGetsItsAnswer() throws InterruptedException {
        var first = CompletableFuture.supplyAsync(() -> calls.call(ATTEMPT, this::slowly));
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> calls.call(ATTEMPT, this::slowly));
        var other = calls.call(new UUID(0, 2), () -> "another page");
        answered.countDown();

        assertThat(first.join()).isEqualTo("the page");
        assertThat(second.join()).isEqualTo("the page");
        assertThat(other).isEqualTo("another page");
    }

    @Test
    void theNextCallIsMadeAnew() {
        answered.countDown();
        calls.call(ATTEMPT, this::slowly);
        calls.call(ATTEMPT, this::slowly);

        assertThat(made).hasValue(2);
    }

    @Test
    void aFailureIsSharedAndNotKept() {
        assertThatThrownBy(() -> calls.call(ATTEMPT, () -> {
                    throw new GatewayUnavailableException("sandbox", "down");
                }))
                .isInstanceOf(GatewayUnavailableException.class);

        assertThat(calls.call(ATTEMPT, () -> "the page")).isEqualTo("the page");
    }

    private String slowly() {
        made.incrementAndGet();
        begun.countDown();
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "the page";
    }
}
