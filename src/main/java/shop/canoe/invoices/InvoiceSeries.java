package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Begins the series of sellers' numbers, in a transaction of its own: a row that might be rolled back would make all who
 * wait for it fall over each other.
 */
@ApplicationScoped
class InvoiceSeries {
    @Inject
    InvoiceRepository invoices;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(UUID sellerId, InvoiceView.Kind kind) {
        invoices.begin(sellerId, kind);
    }
}
