package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerService;

/** Reads offers, stock and sellers of any number of products with one query each. */
@ApplicationScoped
class Markets {
    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    SellerService sellers;

    Market of(Collection<ProductView> products) {
        var skus = products.stream()
                .flatMap(product -> product.variants().stream())
                .map(VariantView::sku)
                .toList();
        if (skus.isEmpty()) return new Market(Map.of(), Map.of(), Map.of());
        var offered = offers.active(skus);
        var all = offered.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) return new Market(Map.of(), Map.of(), Map.of());
        return new Market(
                offered,
                stock.available(all.stream().map(OfferView::id).toList()),
                sellers.views(all.stream().map(OfferView::sellerId).collect(Collectors.toSet())));
    }
}
