package shop.canoe.platform.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets one request at a time render a page; the others may wait for what comes out. */
public final class Flights {
    private final ConcurrentMap<String, CompletableFuture<Optional<KeptPage>>> running = new ConcurrentHashMap<>();

    /** Whether the caller is the one to render it; he must {@link #end} it. */
    public boolean begin(String key) {
        return running.putIfAbsent(key, new CompletableFuture<>()) == null;
    }

    /** @param page for those who wait; empty if it is not to be kept */
    public void end(String key, Optional<KeptPage> page) {
        var ended = running.remove(key);
        if (ended != null) ended.complete(page);
    }

    /** The page somebody else renders now; empty if nobody does, it is not for others, or it takes longer than the limit. */
    public Optional<KeptPage> await(String key, Duration limit) {
        var flight = running.get(key);
        if (flight == null) return Optional.empty();
        try {
            return flight.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
