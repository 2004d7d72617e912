/**
 * Orders: what a customer bought, at what price, and how far each order has come. One group per checkout, one order per seller.
 *
 * <p>API: {@link OrderService} places, {@link OrderCancellations} cancels, {@link OrderFulfilment} counts what was sent and
 * taken back, {@link OrderHistory} shows; publishes {@link OrdersConfirmed}, {@link OrderUnitsCancelled} and
 * {@link OrderGroupCancelled}. Every unit of a line is sent or cancelled at most once, by conditional updates; what a unit
 * costs was frozen at the sale ({@link OrderShare}). Payments, parcels and returns know of orders, never the reverse.
 */
@NullMarked
@BusinessModule(
        name = "orders",
        uses = {"kernel", "catalog", "offers", "sellers", "accounts", "credit", "inventory", "notifications"},
        exposes = "shop.canoe.orders")
package shop.canoe.orders;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
