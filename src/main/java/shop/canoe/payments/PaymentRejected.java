package shop.canoe.payments;

import java.util.UUID;

/** A checkout's payment was turned away after a review, or nobody has decided in time; {@link PaymentSettled} tells it, too. */
public record PaymentRejected(UUID attemptId, UUID checkoutId, long minor, String currency) {}
