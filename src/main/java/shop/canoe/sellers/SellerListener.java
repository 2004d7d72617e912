package shop.canoe.sellers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.platform.cache.Caches;

/** Forgets cached sellers that have changed. */
@ApplicationScoped
class SellerListener {
    @Inject
    Caches caches;

    void on(@Observes SellerStateChanged event) {
        caches.evict(SellerService.CACHE, List.of(new SellerId(event.sellerId())));
    }
}
