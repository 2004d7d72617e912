package shop.canoe.checkout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartView;
import shop.canoe.catalog.Sku;
import shop.canoe.credit.CreditPart;
import shop.canoe.credit.CreditView;
import shop.canoe.fulfilment.DeliveryOption;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.pricing.Quote;
import shop.canoe.pricing.Trace;
import shop.canoe.promotions.Redeem;
import shop.canoe.sellers.SellerId;

/**
 * What the visitor is about to order, priced as of now.
 *
 * @param parcels one per seller
 * @param items what can be bought, as the prices are shown: without tax, or with it where prices contain it; before coupons
 * @param discount what coupons take off it
 * @param coupons the codes that were entered
 * @param used those that take something off
 * @param isTaxIncluded whether prices contain the tax
 * @param totals empty while there is no address, or something cannot be bought or delivered as it is
 * @param paying with which credit, and what is left for a card
 * @param seen stands for everything shown here that an order would freeze: the order is placed only if it still holds
 */
public record CheckoutReview(
        CheckoutView checkout,
        List<Parcel> parcels,
        int units,
        Money items,
        Money discount,
        List<CartView.Coupon> coupons,
        List<Redeem.CouponUse> used,
        boolean isTaxIncluded,
        Optional<Totals> totals,
        Paying paying,
        String seen) {

    /**
     * Exact to the minor unit: {@code total = items − discount + delivery + tax} where tax is added; where prices contain it,
     * delivery does too and {@code total = items − discount + delivery}.
     */
    public record Totals(Money delivery, Money tax, Money total) {}

    /**
     * How the total is paid.
     *
     * @param giftCards those entered, with or without anything to spend
     * @param storeCredit the account's, in the currency of the order; empty for a guest and where there is none
     * @param parts what is paid by credit, none of it zero; empty while there is no total
     * @param byCard what is left of the total; zero while there is no total
     */
    public record Paying(
            List<CreditView> giftCards, Optional<CreditView> storeCredit, List<CreditPart> parts, Money byCard) {}

    /**
     * What one seller sends.
     *
     * @param options speeds he offers to the address; empty without an address, and if he does not deliver there
     * @param chosen empty if there are no options
     */
    public record Parcel(
            SellerId sellerId,
            String sellerName,
            String sellerCountry,
            List<Line> lines,
            List<DeliveryOption> options,
            Optional<DeliveryOption> chosen,
            Optional<Amounts> amounts) {}

    /**
     * A parcel's share of the totals, each without tax but {@code total}.
     *
     * @param shownDelivery delivery as prices are shown: with its tax where they contain it
     */
    public record Amounts(
            Money items, Money delivery, Money deliveryTax, Money tax, Money total, Money shownDelivery) {}

    /**
     * Units of one offer.
     *
     * @param discount what coupons take off the whole line
     * @param net without tax, after the discount
     * @param subsidy what more {@code net} would be without the coupons that the marketplace bears
     * @param giftMessage goes with the line wrapped as a gift, may be empty; null if it is none
     * @param trace how the price came about; without tax while the destination is not known
     * @param deal whose price it has
     * @param problem message key why it cannot be bought as it is, else null
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
            @Nullable String giftMessage,
            Trace trace,
            Optional<Quote.Deal> deal,
            @Nullable String problem) {

        /** Of all units, as the price is shown, before coupons. */
        public Money amount() {
            return unitPrice.times(quantity);
        }

        /** Title and variant in one. */
        public String name() {
            return label.isEmpty() ? title : title + ", " + label;
        }
    }

    /** The first step that is not done yet; {@code CART} if the cart is empty or cannot be bought as it is. */
    public CheckoutStep reached() {
        if (checkout.status() == CheckoutStatus.PAYING) return CheckoutStep.PAYMENT;
        if (parcels.isEmpty() || hasProblem()) return CheckoutStep.CART;
        if (checkout.address().isEmpty() || !notDelivering().isEmpty()) return CheckoutStep.ADDRESS;
        return checkout.isDeliveryChosen() ? CheckoutStep.REVIEW : CheckoutStep.DELIVERY;
    }

    private boolean hasProblem() {
        return parcels.stream().flatMap(parcel -> parcel.lines().stream()).anyMatch(line -> line.problem() != null);
    }

    public boolean isPlaceable() {
        return totals.isPresent();
    }

    /** Names of the sellers who do not deliver to the address. */
    public List<String> notDelivering() {
        return parcels.stream()
                .filter(parcel ->
                        checkout.address().isPresent() && parcel.options().isEmpty())
                .map(Parcel::sellerName)
                .toList();
    }
}
