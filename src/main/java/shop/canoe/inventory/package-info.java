/**
 * Inventory: units on hand and reserved per offer and location, reservations with an end, and every movement. A seller's
 * own shelf is one location (sellers' fulfilment); the marketplace's warehouses are the others (the marketplace's).
 *
 * <p>API: {@link StockService} for what is sold, {@link StockKeeping} for what is done by hand, {@link Reservation};
 * publishes {@link StockChanged}. What is sold is decided by one
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
