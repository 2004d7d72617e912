package shop.canoe.payments;

import java.util.UUID;

/** A gateway holds money for a checkout. Published once per authorisation. */
public record PaymentAuthorised(UUID attemptId, UUID checkoutId, String gateway, long minor, String currency) {}
