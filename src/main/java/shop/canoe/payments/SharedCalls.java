package shop.canoe.payments;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import shop.canoe.payments.gateway.GatewayUnavailableException;

/**
 * Requests of this node that want the same answer of a gateway at the same time make one call and share it. Saves calls
 * only: that the work is done once is the gateway's promise for its keys.
 */
final class SharedCalls<T> {
    private final ConcurrentMap<UUID, CompletableFuture<T>> running = new ConcurrentHashMap<>();
    private final Duration limit;

    /** @param limit how long to wait for another request's call */
    SharedCalls(Duration limit) {
        this.limit = limit;
    }

    /** @throws GatewayUnavailableException if the call does, whoever made it, or takes too long */
    T call(UUID key, Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        var others = running.putIfAbsent(key, mine);
        if (others != null) return await(others.copy());
        try {
            var answer = work.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, mine);
        }
    }

    private T await(CompletableFuture<T> others) {
        try {
            return others.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new GatewayUnavailableException("shared call", String.valueOf(e.getCause()));
        }
    }
}
