package shop.canoe.payments;

import java.util.UUID;

/** A checkout's payment is authorised and waits for the operator's yes or no: what is held for it has to stay. */
public record PaymentInReview(UUID checkoutId) {}
