package shop.canoe.pricing;

import java.util.List;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferView;

/**
 * Items priced as far as no destination has to be known: what a cart shows, and what a quote begins with.
 *
 * @param lines in the order asked for
 * @param coupons in the order the codes were entered
 * @param discount what all coupons take off together
 */
public record Basket(List<Line> lines, List<CouponEffect> coupons, Money discount) {

    /**
     * Units of one offer.
     *
     * @param tag what one unit costs, and why
     * @param amount of all units, before coupons
     * @param discount what coupons take off the whole line; never more than {@code amount}
     * @param borne what of the discount the marketplace bears
     */
    public record Line(
            OfferView offer, int quantity, PriceTag tag, Money amount, Money discount, Money borne, Trace trace) {
        public Money unitPrice() {
            return tag.price();
        }

        /** What remains to pay for the line. */
        public Money due() {
            return amount.minus(discount);
        }
    }
}
