/**
 * Recommendations: best sellers, counted from confirmed orders.
 *
 * <p>API: {@link BestSellers}. Listens to {@link shop.canoe.orders.OrdersConfirmed}; counts each checkout once.
 */
@NullMarked
@BusinessModule(
        name = "recommendations",
        uses = {"kernel", "catalog", "orders"},
        exposes = "shop.canoe.recommendations")
package shop.canoe.recommendations;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
