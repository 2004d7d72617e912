package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.fulfilment.ShipmentDispatched;
import shop.canoe.invoices.InvoiceView.Kind;

/** Writes an invoice for what was sent. */
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
}
