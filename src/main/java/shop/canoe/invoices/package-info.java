/**
 * Invoices: one document for every shipment, and a credit note for every return that gave money back.
 *
 * <p>API: {@link InvoiceService}, {@link InvoiceView}. Each seller's invoices and credit notes are numbered without a gap:
 * the number is taken in the transaction that writes the document. A document is frozen; its amounts are the shares that
 * {@code fulfilment} and {@code returns} say, never computed anew.
 */
@NullMarked
@BusinessModule(
        name = "invoices",
        uses = {"kernel", "orders", "fulfilment", "returns", "sellers", "accounts", "credit"},
        exposes = "shop.canoe.invoices")
package shop.canoe.invoices;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
