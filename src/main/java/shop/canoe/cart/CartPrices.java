package shop.canoe.cart;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.canoe.catalog.CatalogService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PricingService;

/** What offers cost in the shop right now: the price a customer has seen when putting one into the cart. */
@ApplicationScoped
class CartPrices {
    @Inject
    PricingService pricing;

    @Inject
    CatalogService catalog;

    /** The offer at what it costs. */
    OfferView priced(OfferView offer) {
        return offer.at(of(List.of(offer)).getOrDefault(offer.id(), offer.price()));
    }

    Map<OfferId, Money> of(Collection<OfferView> offers) {
        var products = catalog.productsOf(
                offers.stream().map(OfferView::sku).distinct().toList());
        var tags = pricing.tags(offers, products.values());
        return offers.stream().collect(toMap(OfferView::id, offer -> {
            var tag = tags.get(offer.id());
            return tag == null ? offer.price() : tag.price();
        }));
    }
}
