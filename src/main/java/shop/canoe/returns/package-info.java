/**
 * Returns: what a customer sends back under an RMA number, from the request to inspection and its outcome.
 *
 * <p>Asks {@code orders} what was bought and {@code payments} to give money back; publishes {@link ReturnSettled}. Never
 * computes an amount: what a unit cost was frozen at the sale, and the delivery is not given back. A unit is in one open
 * return at most ({@code returns_claim}), and comes back once, which {@code orders} guards.
 */
@NullMarked
@BusinessModule(
        name = "returns",
        uses = {
            "kernel",
            "orders",
            "fulfilment",
            "payments",
            "inventory",
            "offers",
            "sellers",
            "accounts",
            "notifications"
        },
        exposes = "shop.canoe.returns")
package shop.canoe.returns;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
