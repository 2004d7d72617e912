package shop.canoe.orders;

import java.util.UUID;

/** A seller has handed an order to the carrier. */
public record OrderDispatched(UUID checkoutId, String orderNumber, UUID sellerId) {}
