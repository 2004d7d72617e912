package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import shop.canoe.catalog.ProductsChanged;
import shop.canoe.inventory.StockChanged;
import shop.canoe.offers.OffersChanged;
import shop.canoe.platform.pages.Touches;
import shop.canoe.promotions.PricesChanged;
import shop.canoe.promotions.PromotionsChanged;
import shop.canoe.search.ProductsIndexed;

/**
 * Has kept pages rendered again when what they show has changed: a product's own page at once, lists when the index has
 * followed, so that they show the change and stand in its order.
 */
@ApplicationScoped
class PageListener {
    @Inject
    Touches touches;

    void on(@Observes ProductsChanged event) {
        touches.touch(event.productIds().stream().map(PageThings::product).toList());
    }

    void on(@Observes OffersChanged event) {
        touches.touch(event.skus().stream().map(PageThings::sku).toList());
    }

    void on(@Observes PricesChanged event) {
        touches.touch(event.skus().stream().map(PageThings::sku).toList());
    }

    void on(@Observes StockChanged event) {
        touches.touch(event.offerIds().stream().map(PageThings::offer).toList());
    }

    /** One that has just been made may begin before a page would have been rendered again. */
    void on(@Observes PromotionsChanged event) {
        touches.touch(List.of(PageThings.PROMOTIONS));
    }

    void on(@Observes ProductsIndexed event) {
        touches.touch(Stream.concat(
                        Stream.of(PageThings.LISTS), event.productIds().stream().map(PageThings::card))
                .toList());
    }
}
