package shop.canoe.storefront;

import java.util.List;
import java.util.Map;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PriceTag;
import shop.canoe.search.Showcase;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerView;

/**
 * What is asked for some products right now, by whom, and how many there are.
 *
 * @param offers at what they cost, promotions and deals included, cheapest first
 * @param tags why, of those whose price a promotion or deal has a say in
 * @param before what reduced ones cost before
 */
record Market(
        Map<Sku, List<OfferView>> offers,
        Map<OfferId, Integer> available,
        Map<SellerId, SellerView> sellers,
        Map<OfferId, PriceTag> tags,
        Map<OfferId, Money> before) {
    static final Market EMPTY = new Market(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    int available(OfferView offer) {
        return available.getOrDefault(offer.id(), 0);
    }

    /** Offers of a SKU that can be bought, cheapest first. */
    List<OfferView> inStock(Sku sku) {
        return offers.getOrDefault(sku, List.of()).stream()
                .filter(offer -> available(offer) > 0 && sellers.containsKey(offer.sellerId()))
                .toList();
    }

    Showcase showcase(ProductView product, Map<String, List<String>> filters) {
        return Showcase.best(product, offers, available, filters);
    }
}
