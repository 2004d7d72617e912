/**
 * Checkout: address, delivery, review, payment, place: the one orchestrator of a purchase.
 */
@NullMarked
@BusinessModule(
        name = "checkout",
        uses = {
            "kernel",
            "cart",
            "credit",
            "accounts",
            "pricing",
            "promotions",
            "inventory",
            "orders",
            "fulfilment",
            "payments",
            "offers",
            "sellers",
            "catalog",
            "notifications"
        },
        exposes = "shop.canoe.checkout")
package shop.canoe.checkout;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
