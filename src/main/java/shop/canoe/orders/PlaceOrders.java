package shop.canoe.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * Asks for one order group: one order per seller, everything frozen as it is now.
 *
 * @param checkoutId unique: the same checkout never gets a second group
 */
public record PlaceOrders(
        UUID checkoutId,
        Optional<UUID> accountId,
        EmailAddress email,
        PostalAddress address,
        List<Part> parts,
        Money total) {

    /** One seller's order. {@code promise} is a date range in words for people, {@code latest} its last ISO day. */
    public record Part(
            SellerId sellerId,
            String sellerName,
            String deliverySpeed,
            String promise,
            List<Line> lines,
            Money items,
            Money delivery,
            Money deliveryTax,
            Money tax,
            Money total) {}

    /**
     * One SKU, with what must not change later.
     *
     * @param discount what promotions took off the whole line, never negative; {@code net} is without it
     * @param subsidy what the marketplace pays the seller for coupons that it bears: what more {@code net} would be without
     *     them
     * @param trace how the price came about, as pricing wrote it down
     */
    public record Line(
            OfferId offerId,
            Sku sku,
            String title,
            String label,
            String image,
            String url,
            String condition,
            int quantity,
            Money unitPrice,
            Money discount,
            Money net,
            Money subsidy,
            int taxBasisPoints,
            Money tax,
            String trace,
            Optional<Gift> gift) {}
}
