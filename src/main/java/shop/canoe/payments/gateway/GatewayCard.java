package shop.canoe.payments.gateway;

import org.jspecify.annotations.Nullable;

/**
 * All that a gateway tells of a card.
 *
 * @param expiry {@code MM/YY}
 * @param fingerprint the same for the same card, whoever pays with it; says nothing of its number
 * @param token pays again with this card; null unless the shopper wanted it kept
 */
public record GatewayCard(
        String brand,
        String last4,
        String expiry,
        String fingerprint,
        @Nullable String token) {}
