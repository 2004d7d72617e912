package shop.canoe.orders;

import java.util.List;
import java.util.UUID;

/**
 * Units of a paid order will not be delivered: their share of the authorisation is to be given up.
 *
 * @param cancellationId of this cancellation, the same each time the event is told
 * @param share what the units cost; with the delivery if nothing of the order is left to dispatch and nothing was
 */
public record OrderUnitsCancelled(
        UUID cancellationId,
        UUID checkoutId,
        String orderNumber,
        UUID sellerId,
        List<OrderUnits> units,
        OrderShare share) {}
