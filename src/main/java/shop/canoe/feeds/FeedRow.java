package shop.canoe.feeds;

import java.util.Optional;
import shop.canoe.catalog.ProductRow;
import shop.canoe.offers.OfferRow;
import shop.canoe.sellers.SellerId;

/**
 * A row whose shape is right.
 *
 * @param product what it says of the product; only its SKU if nothing
 * @param offer empty for a row without a price
 */
record FeedRow(ProductRow product, Optional<OfferPart> offer) {

    /**
     * @param stock units on hand; empty to leave what is there
     */
    record OfferPart(SellerId seller, OfferRow row, Optional<Integer> stock) {}

    /** What may stand in a file only once: a SKU as such, or one seller's offer of it in one condition. */
    String key() {
        return product.sku()
                + offer.map(part ->
                                " " + part.seller().value() + ' ' + part.row().condition())
                        .orElse("");
    }
}
