package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.invoices.InvoiceView.Kind;
import shop.canoe.returns.ReturnSettled;

/** Writes a credit note for what came back. */
@ApplicationScoped
class ReturnListener {
    @Inject
    InvoiceBooks books;

    void on(@Observes ReturnSettled event) {
        books.write(
                new Invoice.Subject(
                        Kind.CREDIT_NOTE, event.returnId(), event.sellerId(), event.orderNumber(), event.share()),
                event.units());
    }
}
