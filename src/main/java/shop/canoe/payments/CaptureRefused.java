package shop.canoe.payments;

import java.util.UUID;

/**
 * A gateway refuses for good to take a shipment's share: the shopper has to pay another way.
 *
 * @param capture which try was refused: a parcel that is paid again may be refused again
 */
public record CaptureRefused(UUID shipmentId, UUID checkoutId, String orderNumber, String capture) {}
