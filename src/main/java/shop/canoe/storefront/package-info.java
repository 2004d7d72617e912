/**
 * Storefront: the pages that only show: home, category, search, product. Changes nothing itself but hands the cart an offer.
 *
 * <p>A page asks for what it shows in batches: {@link ProductCards} for lists, {@link ProductDetails} for one product,
 * {@link Listings} for a list with its filters. Prices and stock are always read afresh; what was looked at travels in a
 * signed cookie.
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
            "promotions",
            "cart",
            "checkout",
            "orders",
            "fulfilment",
            "search",
            "recommendations"
        },
        exposes = "shop.canoe.storefront")
package shop.canoe.storefront;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
