package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import shop.canoe.platform.cache.Caches;
import shop.canoe.platform.persistence.AfterCommit;

/**
 * How many units are in each cart, for the head of every page: cached on all nodes. A number is forgotten when a change of its cart
 * commits; only who reads it at that very moment may keep the old one, for a minute.
 */
@ApplicationScoped
class CartCounts {
    private static final String CACHE = "cart.counts";

    @Inject
    Caches caches;

    @Inject
    AfterCommit afterCommit;

    /** Units in the cart; {@code count} is asked if nobody remembers. */
    int of(CartKey cart, ToIntFunction<CartKey> count) {
        return Objects.requireNonNull(
                caches.getAll(CACHE, List.of(cart), missing -> Map.of(cart, count.applyAsInt(cart)))
                        .get(cart));
    }

    /** The running transaction may change what is in the cart. */
    void change(CartKey cart) {
        afterCommit.run(() -> caches.evict(CACHE, List.of(cart)));
    }
}
