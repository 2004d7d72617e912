package shop.canoe.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import shop.canoe.accounts.AddressLines;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Writes documents, within the transaction of who asks; the same reference again writes nothing. */
@ApplicationScoped
class InvoiceBooks {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    InvoiceRepository invoices;

    @Inject
    InvoiceSeries series;

    @Inject
    OrderHistory orders;

    @Inject
    SellerService sellers;

    @Inject
    AddressLines addresses;

    @Inject
    Clock clock;

    void write(Invoice.Subject subject, List<OrderUnits> units) {
        var seller = new SellerId(subject.sellerId());
        var order = orders.ofSeller(seller, subject.orderNumber());
        var store = sellers.views(Set.of(seller)).get(seller);
        if (store == null) throw new IllegalStateException("an order without its seller: " + order.number());
        write(subject, store, content(store, order, units));
    }

    void write(Invoice.Subject subject, SellerView store, InvoiceContent content) {
        lock(subject.sellerId(), subject.kind());
        if (invoices.exists(subject.kind(), subject.reference())) return;
        int position = invoices.next(subject.sellerId(), subject.kind());
        var name = store.slug().toUpperCase(Locale.ROOT);
        invoices.add(Invoice.of(subject, position, name, json(content), clock.instant()));
    }

    private void lock(UUID sellerId, InvoiceView.Kind kind) {
        if (invoices.lock(sellerId, kind)) return;
        series.begin(sellerId, kind);
        invoices.lock(sellerId, kind);
    }

    static InvoiceContent read(Invoice invoice) {
        try {
            return JSON.readValue(invoice.content(), InvoiceContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document cannot be read: " + invoice.number(), e);
        }
    }

    private InvoiceContent content(SellerView store, OrderView order, List<OrderUnits> units) {
        return new InvoiceContent(
                List.of(store.name(), addresses.country(store.country())),
                addresses.of(order.address()),
                units.stream().map(some -> row(order, some)).toList());
    }

    private static InvoiceContent.Row row(OrderView order, OrderUnits units) {
        var line = order.line(units.line());
        var share = order.share(List.of(units), false);
        var text = line.label().isEmpty() ? line.title() : line.title() + ", " + line.label();
        return new InvoiceContent.Row(text, units.count(), share.items(), share.tax());
    }

    private static String json(InvoiceContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
