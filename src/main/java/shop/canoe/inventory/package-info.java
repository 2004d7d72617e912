/**
 * Inventory: units on hand and reserved per offer, reservations with an end, and every movement.
 *
 * <p>API: {@link StockService}, {@link Reservation}; publishes {@link StockChanged}. What is sold is decided by one
 * conditional update per offer, never by a read; times are the database's. Never asks whose an offer is: that is for callers.
 */
@NullMarked
@BusinessModule(
        name = "inventory",
        uses = {"kernel", "catalog", "sellers", "offers"},
        exposes = "shop.canoe.inventory")
package shop.canoe.inventory;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
