package shop.canoe.fulfilment;

import java.util.List;
import java.util.UUID;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;

/**
 * A parcel was taken out of the way to the customer, because nobody paid for it; its units are cancelled and in stock again.
 *
 * @param share what the units cost, as when they were dispatched
 */
public record ShipmentRecalled(
        UUID shipmentId,
        UUID checkoutId,
        String orderNumber,
        UUID sellerId,
        List<OrderUnits> units,
        OrderShare share) {}
