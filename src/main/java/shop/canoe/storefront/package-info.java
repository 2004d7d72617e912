/**
 * Storefront: the pages that only show: home, category, search, product. Changes nothing itself but hands the cart an offer.
 */
@NullMarked
@BusinessModule(
        name = "storefront",
        uses = {
            "kernel",
            "accounts",
            "sellers",
            "catalog",
            "offers",
            "inventory",
            "pricing",
            "cart",
            "orders",
            "fulfilment",
            "search",
            "recommendations"
        },
        exposes = "shop.canoe.storefront")
package shop.canoe.storefront;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
