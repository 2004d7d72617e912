/**
 * Returns: what a customer sends back under an RMA number, from the request to inspection and its outcome.
 *
 * <p>Asks {@code orders} what was bought and {@code payments} to give money back; publishes {@link ReturnSettled}. Never
 * computes an amount: what a unit cost was frozen at the sale.
 */
@NullMarked
@BusinessModule(
        name = "returns",
        uses = {"kernel", "orders", "fulfilment", "payments", "inventory", "sellers", "accounts", "notifications"},
        exposes = "shop.canoe.returns")
package shop.canoe.returns;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
