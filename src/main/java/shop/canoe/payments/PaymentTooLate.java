package shop.canoe.payments;

import java.util.UUID;

/** A checkout's payment was approved when nothing could come of it any more: it is given up, and nothing of it is ever charged. */
public record PaymentTooLate(UUID attemptId, UUID checkoutId, long minor, String currency) {}
