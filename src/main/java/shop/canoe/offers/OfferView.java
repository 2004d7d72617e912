package shop.canoe.offers;

import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;

/**
 * One seller's offer of one SKU.
 *
 * @param handlingDays working days until dispatch
 * @param isActive false once the seller has ended it; a suspended seller's offers are not shown at all
 * @param version for edits: a stale one is refused
 */
public record OfferView(
        OfferId id,
        Sku sku,
        SellerId sellerId,
        Condition condition,
        Money price,
        int handlingDays,
        boolean isActive,
        long version) {

    /** The same offer at another price. */
    public OfferView at(Money price) {
        return new OfferView(id, sku, sellerId, condition, price, handlingDays, isActive, version);
    }
}
