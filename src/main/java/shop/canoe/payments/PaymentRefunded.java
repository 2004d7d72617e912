package shop.canoe.payments;

import java.util.UUID;

/**
 * Captured money was given back. Published once per reference and part.
 *
 * @param reference what it was given back for, e.g. a return
 * @param gateway that gave it back; {@code credit} when it became, or went back to, a gift card or store credit, and
 *     {@code credit-instead} when a gateway would not take it back
 * @param part the parcel whose own payment gives this part back; empty for the checkout's payment
 */
public record PaymentRefunded(
        UUID reference,
        UUID checkoutId,
        String orderNumber,
        String gateway,
        long minor,
        String currency,
        String part) {}
