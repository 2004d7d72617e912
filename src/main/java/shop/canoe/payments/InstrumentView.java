package shop.canoe.payments;

import java.util.UUID;

/**
 * A card somebody has kept for his next payments, as far as it is shown.
 *
 * @param expiry {@code MM/YY}
 */
public record InstrumentView(UUID id, String brand, String last4, String expiry) {}
