/**
 * Orders: what a customer bought, at what price, and how far each order has come. One group per checkout, one order per seller.
 */
@NullMarked
@BusinessModule(
        name = "orders",
        uses = {"kernel", "catalog", "offers", "sellers", "accounts", "inventory", "notifications"},
        exposes = "shop.canoe.orders")
package shop.canoe.orders;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
