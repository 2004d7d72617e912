package shop.canoe.payments.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Which payment at a gateway.
 *
 * @param key the idempotency key it was opened with
 * @param reference what the gateway calls it, as told when it was opened; null if no answer to that ever came
 */
public record PaymentKey(String key, @Nullable String reference) {}
