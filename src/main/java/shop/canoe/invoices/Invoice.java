package shop.canoe.invoices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderShare;
import shop.canoe.platform.id.Ids;

/** A written document. */
@Entity
@Table(name = "invoices_document")
class Invoice {
    @Id
    private UUID id;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Enumerated(EnumType.STRING)
    @Column
    private InvoiceView.Kind kind;

    @Column
    private int position;

    @Column
    private String number;

    @Column
    private UUID reference;

    @Column(name = "order_number")
    private String orderNumber;

    @Column
    private String content;

    @Column(name = "items_minor")
    private long itemsMinor;

    @Column(name = "delivery_minor")
    private long deliveryMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column
    private String currency;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For JPA. */
    protected Invoice() {}

    /** What a document is of. */
    record Subject(InvoiceView.Kind kind, UUID reference, UUID sellerId, String orderNumber, OrderShare share) {}

    static Invoice of(Subject subject, int position, String series, String content, Instant now) {
        var invoice = new Invoice();
        invoice.id = Ids.next(now);
        invoice.sellerId = subject.sellerId();
        invoice.kind = subject.kind();
        invoice.position = position;
        invoice.number = "%s-%s%06d".formatted(series, subject.kind() == InvoiceView.Kind.INVOICE ? "" : "C", position);
        invoice.reference = subject.reference();
        invoice.orderNumber = subject.orderNumber();
        invoice.content = content;
        invoice.itemsMinor = subject.share().items();
        invoice.deliveryMinor = subject.share().delivery();
        invoice.taxMinor = subject.share().tax();
        invoice.totalMinor = subject.share().total().minor();
        invoice.currency = subject.share().currency();
        invoice.issuedAt = now;
        return invoice;
    }

    String number() {
        return number;
    }

    String content() {
        return content;
    }

    InvoiceView toView(InvoiceContent parts) {
        return new InvoiceView(
                number,
                kind,
                reference,
                orderNumber,
                parts.seller(),
                parts.buyer(),
                parts.rows().stream().map(row -> row.toView(currency)).toList(),
                money(itemsMinor),
                money(deliveryMinor),
                money(taxMinor),
                money(totalMinor),
                issuedAt);
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
