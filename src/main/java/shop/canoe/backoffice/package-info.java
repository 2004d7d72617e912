/**
 * Back office: the operator’s pages.
 */
@NullMarked
@BusinessModule(
        name = "backoffice",
        uses = {
            "kernel",
            "accounts",
            "credit",
            "sellers",
            "catalog",
            "offers",
            "inventory",
            "orders",
            "payments",
            "checkout",
            "arrears",
            "promotions",
            "pricing",
            "feeds",
            "settlements"
        },
        exposes = "shop.canoe.backoffice")
package shop.canoe.backoffice;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
