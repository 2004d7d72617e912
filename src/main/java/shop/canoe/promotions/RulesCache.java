package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import shop.canoe.platform.cache.Caches;

/** Remembers the rules that have not ended: few, asked for by every list, forgotten when one is made or ended. */
@ApplicationScoped
class RulesCache {
    private static final String CACHE = "promotions.rules";
    private static final String KEY = "all";

    @Inject
    Caches caches;

    Rules get(Supplier<Rules> read) {
        return caches.<String, Rules>getAll(CACHE, List.of(KEY), missing -> Map.of(KEY, read.get()))
                .getOrDefault(KEY, Rules.NONE);
    }

    void on(@Observes PromotionsChanged event) {
        caches.evict(CACHE, List.of(KEY));
    }
}
