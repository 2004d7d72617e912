/**
 * Fulfilment: delivery options and promises, and dispatch.
 */
@NullMarked
@BusinessModule(
        name = "fulfilment",
        uses = {"kernel", "orders", "inventory", "sellers"},
        exposes = "shop.canoe.fulfilment")
package shop.canoe.fulfilment;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
