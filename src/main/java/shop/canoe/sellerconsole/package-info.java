/**
 * Seller console: the pages a seller runs the business from.
 */
@NullMarked
@BusinessModule(
        name = "sellerconsole",
        uses = {
            "kernel",
            "accounts",
            "sellers",
            "catalog",
            "offers",
            "inventory",
            "orders",
            "fulfilment",
            "promotions",
            "returns",
            "feeds",
            "settlements"
        },
        exposes = "shop.canoe.sellerconsole")
package shop.canoe.sellerconsole;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
