/**
 * Payments: authorise, capture, void, refund, through gateways that show their own page on their own origin.
 */
@NullMarked
@BusinessModule(
        name = "payments",
        uses = {"kernel", "orders", "fulfilment", "accounts", "sellers"},
        exposes = "shop.canoe.payments")
package shop.canoe.payments;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
