package shop.canoe.sellers;

import java.util.UUID;

/**
 * Asks for a new seller.
 *
 * @param accountId who runs it; gets the role SELLER
 * @param slug unique; lower-case letters, digits, hyphens
 */
public record OpenStore(UUID accountId, String slug, String name, String country, DeliveryRates rates) {}
