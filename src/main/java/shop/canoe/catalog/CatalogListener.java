package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets cached views of products that changed. */
@ApplicationScoped
class CatalogListener {
    @Inject
    CatalogCache cache;

    void on(@Observes ProductsChanged event) {
        cache.forget(event.productIds().stream().map(ProductId::new).toList());
    }
}
