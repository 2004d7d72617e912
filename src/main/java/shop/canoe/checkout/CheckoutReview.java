package shop.canoe.checkout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Sku;
import shop.canoe.fulfilment.DeliveryOption;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * What the visitor is about to order, priced as of now.
 *
 * @param parcels one per seller
 * @param items net total of what can be bought
 * @param totals empty while there is no address, or something cannot be bought or delivered as it is
 * @param seen stands for everything shown here that an order would freeze: the order is placed only if it still holds
 */
public record CheckoutReview(
        CheckoutView checkout, List<Parcel> parcels, int units, Money items, Optional<Totals> totals, String seen) {

    /** Exact to the minor unit: {@code total = items + delivery + tax}. */
    public record Totals(Money delivery, Money tax, Money total) {}

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

    /** A parcel's share of the totals. */
    public record Amounts(Money items, Money delivery, Money deliveryTax, Money tax, Money total) {}

    /**
     * @param giftMessage goes with the line wrapped as a gift, may be empty; null if it is none
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
            Money net,
            int taxBasisPoints,
            Money tax,
            @Nullable String giftMessage,
            @Nullable String problem) {

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
