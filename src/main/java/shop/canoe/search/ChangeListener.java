package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductsChanged;
import shop.canoe.catalog.Sku;
import shop.canoe.inventory.StockChanged;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.offers.OffersChanged;
import shop.canoe.promotions.PricesChanged;

/** Notes which products have to be written to the index again. */
@ApplicationScoped
class ChangeListener {
    @Inject
    StaleProducts stale;

    @Inject
    CatalogService catalog;

    @Inject
    OfferService offers;

    void on(@Observes ProductsChanged event) {
        stale.add(event.productIds());
    }

    void on(@Observes OffersChanged event) {
        addProductsOf(event.skus().stream().map(Sku::new).toList());
    }

    void on(@Observes PricesChanged event) {
        addProductsOf(event.skus().stream().map(Sku::new).toList());
    }

    void on(@Observes StockChanged event) {
        var ids = event.offerIds().stream().map(OfferId::new).toList();
        addProductsOf(offers.views(ids).values().stream().map(OfferView::sku).toList());
    }

    private void addProductsOf(Collection<Sku> skus) {
        if (skus.isEmpty()) return;
        stale.add(catalog.idsOf(skus).values().stream().map(ProductId::value).toList());
    }
}
