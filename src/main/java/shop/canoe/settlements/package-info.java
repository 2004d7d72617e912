/**
 * Settlements: the shop's books and the sellers' money: an append-only double-entry ledger, commission frozen at the
 * sale, reserve, statements and payouts.
 *
 * <p>Learns by the events of orders, fulfilment, payments, arrears and returns; nobody upstream knows of it. A posting is never
 * changed or deleted; balances and statements are derived from postings and can be derived again.
 */
@NullMarked
@BusinessModule(
        name = "settlements",
        uses = {"kernel", "credit", "catalog", "orders", "fulfilment", "payments", "arrears", "returns", "sellers"},
        exposes = "shop.canoe.settlements")
package shop.canoe.settlements;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
