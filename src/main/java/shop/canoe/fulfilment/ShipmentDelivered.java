package shop.canoe.fulfilment;

import java.time.Instant;
import java.util.UUID;

/**
 * A shipment has arrived. Told once per shipment.
 *
 * @param deliveredAt by the carrier's word
 */
public record ShipmentDelivered(UUID shipmentId, String orderNumber, UUID sellerId, Instant deliveredAt) {}
