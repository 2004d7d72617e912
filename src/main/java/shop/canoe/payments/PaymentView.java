package shop.canoe.payments;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A payment by our own books.
 *
 * @param authorised what of the amount a gateway holds or has taken; less after cancellations
 * @param refunded of what is captured: given back, or about to be
 * @param reason why the last attempt failed: {@code card_declined}, {@code insufficient_funds}, {@code cancelled},
 *     {@code expired} …; null if it did not
 * @param brand of the card that was authorised, e.g. {@code Visa}; null until then
 * @param last4 its last four digits, all the shop ever knows of the number
 */
public record PaymentView(
        PaymentStatus status,
        Money amount,
        Money authorised,
        Money captured,
        Money refunded,
        @Nullable String reason,
        @Nullable String brand,
        @Nullable String last4) {

    /** Whether the shopper can still pay, or the gateway may still say that he has. */
    public boolean isUnderWay() {
        return status == PaymentStatus.STARTED || status == PaymentStatus.UNKNOWN;
    }
}
