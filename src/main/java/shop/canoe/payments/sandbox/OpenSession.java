package shop.canoe.payments.sandbox;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A merchant asks for a payment page.
 *
 * @param webhookUrl where to tell what becomes of it; null for a gateway that is asked
 */
record OpenSession(
        String key,
        Money amount,
        String description,
        String returnUrl,
        @Nullable String webhookUrl,
        long validSeconds) {}
