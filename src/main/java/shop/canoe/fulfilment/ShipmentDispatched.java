package shop.canoe.fulfilment;

import java.util.List;
import java.util.UUID;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;

/**
 * A seller has handed units of an order to the carrier: their share of the payment is due.
 *
 * @param share what the units cost, with the delivery if this is the order's first shipment
 */
public record ShipmentDispatched(
        UUID shipmentId,
        UUID checkoutId,
        String orderNumber,
        UUID sellerId,
        List<OrderUnits> units,
        OrderShare share) {}
