package shop.canoe.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatewayDoorTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final GatewayDoor door = new GatewayDoor(named("teapot"), 2, 5);

    @Test
    void asksAgainWhenThereIsNoAnswer() {
        assertThat(door.<String>call(gateway -> {
                    if (calls.incrementAndGet() < 3) throw new GatewayUnavailableException("teapot", "lost");
                    return "the page";
                }))
                .isEqualTo("the page");
    }

    @Test
    void givesUpAfterThreeCalls() {
        assertThatThrownBy(this::failing).isInstanceOf(GatewayUnavailableException.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void leavesAGatewayAloneThatFailsTooOften() {
        for (int call = 0; call < 4; call++)
            assertThatThrownBy(this::failing).isInstanceOf(GatewayUnavailableException.class);

        assertThat(calls).hasValue(5);
        assertThat(door.isPassable()).isFalse();
        assertThat(door.state(true).breaker()).isEqualTo("OPEN");
    }

    @Test
    void aRefusalIsNoFailure() {
        for (int call = 0; call < 20; call++)
            assertThatThrownBy(() -> door.call(gateway -> {
                        throw new IllegalArgumentException("not ours");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

        assertThat(door.isPassable()).isTrue();
    }

    @Test
    void letsOnlySoManyWait() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        var waiting = new CompletableFuture<?>[] {waiter(begun, end), waiter(begun, end)};
        begun.await();

        assertThatThrownBy(() -> door.call(Gateway::name))
                .isInstanceOf(GatewayUnavailableException.class)
                .hasStackTraceContaining("too many calls");
        end.countDown();
        CompletableFuture.allOf(waiting).join();
        assertThat(door.<String>call(Gateway::name)).isEqualTo("teapot");
    }

    private CompletableFuture<String> waiter(CountDownLatch begun, CountDownLatch end) {
        return CompletableFuture.supplyAsync(() -> door.call(gateway -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        }));
    }

    private String failing() {
        return door.call(gateway -> {
            calls.incrementAndGet();
            throw new GatewayUnavailableException("teapot", "down");
        });
    }

    /** Only its name matters here. */
    private static Gateway named(String name) {
        return (Gateway) Proxy.newProxyInstance(
                Gateway.class.getClassLoader(), new Class<?>[] {Gateway.class}, (proxy, method, arguments) -> name);
    }
}
