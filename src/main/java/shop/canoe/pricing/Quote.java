package shop.canoe.pricing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * Priced items, exact to the minor unit: {@code total = items + delivery + tax}, and so for each group; each line's and
 * each delivery's tax is rounded once, and every sum is a sum of what is shown. The shares of a coupon in the lines add up
 * to its discount.
 *
 * @param groups one per seller, in the order the sellers first appear
 * @param items net of all lines, after discounts
 * @param delivery net
 * @param discount what coupons take off all lines together
 * @param isTaxIncluded whether unit prices contain the tax
 * @param coupons what each entered code does, also those that do nothing
 */
public record Quote(
        List<Group> groups,
        Money items,
        Money delivery,
        Money tax,
        Money total,
        Money discount,
        boolean isTaxIncluded,
        List<CouponEffect> coupons) {

    /**
     * One SKU. What the shopper pays for it is {@code unitPrice × quantity − discount}, plus {@code tax} where tax is added
     * and with it where prices contain it; {@code net + tax} is that amount with tax either way.
     *
     * @param discount what coupons take off the whole line
     * @param net without tax, after the discount
     * @param subsidy what more {@code net} would be without the coupons that the marketplace bears
     * @param taxBasisPoints 2000 for 20 %
     * @param deal whose price it has
     */
    public record Line(
            OfferId offerId,
            Sku sku,
            int quantity,
            Money unitPrice,
            Money discount,
            Money net,
            Money subsidy,
            int taxBasisPoints,
            Money tax,
            Optional<Deal> deal,
            Trace trace) {

        public Money total() {
            return net.plus(tax);
        }
    }

    /** A deal, and what it takes off all units of its line, as prices are shown. */
    public record Deal(UUID id, Money discount) {}

    /** What one seller delivers. {@code total = items + delivery + tax}; delivery is net, tax includes the delivery's tax. */
    public record Group(
            SellerId sellerId,
            DeliverySpeed speed,
            List<Line> lines,
            Money items,
            Money delivery,
            Money deliveryTax,
            Money tax,
            Money total) {}
}
