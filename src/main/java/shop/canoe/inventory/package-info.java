/**
 * Inventory: units on hand and reserved per offer, reservations with an end, and every movement.
 */
@NullMarked
@BusinessModule(
        name = "inventory",
        uses = {"kernel", "catalog", "sellers", "offers"},
        exposes = "shop.canoe.inventory")
package shop.canoe.inventory;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
