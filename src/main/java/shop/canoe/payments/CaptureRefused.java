package shop.canoe.payments;

import java.util.UUID;

/** A gateway refuses for good to take a shipment's share: the shopper has to pay another way. */
public record CaptureRefused(UUID shipmentId, UUID checkoutId, String orderNumber) {}
