package shop.canoe.returns;

import java.util.List;
import java.util.UUID;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;

/**
 * A return was inspected and accepted: its money is given back, as a refund or as store credit.
 *
 * @param share what of the sale is given back
 */
public record ReturnSettled(
        UUID returnId, UUID checkoutId, String orderNumber, UUID sellerId, List<OrderUnits> units, OrderShare share) {}
