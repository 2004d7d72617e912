/**
 * Sellers: the businesses that sell, their stores, staff, delivery rates and standing.
 */
@NullMarked
@BusinessModule(
        name = "sellers",
        uses = {"kernel", "accounts", "notifications"},
        exposes = "shop.canoe.sellers")
package shop.canoe.sellers;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
