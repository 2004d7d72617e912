package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductState;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;

/** Says whether an offer may be bought at all; how many are left is not asked here. */
@ApplicationScoped
class Market {
    @Inject
    OfferService offers;

    @Inject
    CatalogService catalog;

    /**
     * @throws QuantityOutOfRangeException unless quantity is 1 to 999
     * @throws UnknownOfferException if there is no such offer
     * @throws OfferEndedException if it is no longer for sale
     */
    OfferView require(OfferId id, int quantity) {
        if (quantity < 1 || quantity > Cart.MOST_UNITS) throw new QuantityOutOfRangeException();
        var offer = offers.views(List.of(id)).get(id);
        if (offer == null) throw new UnknownOfferException();
        var product = catalog.productsOf(List.of(offer.sku())).get(offer.sku());
        if (!offer.isActive() || product == null || product.state() != ProductState.ACTIVE)
            throw new OfferEndedException();
        return offer;
    }
}
