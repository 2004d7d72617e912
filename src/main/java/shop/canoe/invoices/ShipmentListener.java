package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.fulfilment.ShipmentDispatched;
import shop.canoe.fulfilment.ShipmentRecalled;
import shop.canoe.invoices.InvoiceView.Kind;

/** Writes an invoice for what was sent, and a credit note for what was called back. */
@ApplicationScoped
class ShipmentListener {
    @Inject
    InvoiceBooks books;

    void on(@Observes ShipmentDispatched event) {
        books.write(
                new Invoice.Subject(
                        Kind.INVOICE, event.shipmentId(), event.sellerId(), event.orderNumber(), event.share()),
                event.units());
    }

    void on(@Observes ShipmentRecalled event) {
        books.write(
                new Invoice.Subject(
                        Kind.CREDIT_NOTE, event.shipmentId(), event.sellerId(), event.orderNumber(), event.share()),
                event.units());
    }
}
