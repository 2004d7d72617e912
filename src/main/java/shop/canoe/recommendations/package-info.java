/**
 * Recommendations: best sellers, counted from confirmed orders.
 */
@NullMarked
@BusinessModule(
        name = "recommendations",
        uses = {"kernel", "catalog", "orders"},
        exposes = "shop.canoe.recommendations")
package shop.canoe.recommendations;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
