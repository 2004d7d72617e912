package shop.canoe.payments.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A card somebody pays with.
 *
 * @param expiry {@code MM/YY}
 * @param fingerprint the same for the same number and expiry
 * @param token keeps it, or has kept it, for later payments; null if it is not to be kept
 * @param isKept whether it was typed in before, and its bank has asked its customer then
 */
record PaidWith(
        TestCard card,
        String expiry,
        String fingerprint,
        @Nullable String token,
        boolean isKept) {}
