package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import shop.canoe.credit.CreditHolds;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.pdf.PdfSheet;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;

/** Shows documents, at addresses that only the pages of their order know: the number in them is signed. */
@ApplicationScoped
@Transactional
public class InvoiceService {
    private static final String PURPOSE = "invoices.document";

    @Inject
    InvoiceRepository invoices;

    @Inject
    CreditHolds credits;

    @Inject
    Signer signer;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    /** An order's documents, oldest first; for those who may see the order. */
    public List<InvoiceView> of(OrderView order) {
        return invoices.ofOrders(List.of(order.number())).stream()
                .map(InvoiceService::view)
                .toList();
    }

    /** What stands for a document in its address. */
    public String key(InvoiceView invoice) {
        return signer.sign(PURPOSE, invoice.number());
    }

    /** @throws NotFoundException if the key is not one of ours */
    public InvoiceView find(String key) {
        return signer.verify(PURPOSE, key)
                .flatMap(invoices::find)
                .map(InvoiceService::view)
                .orElseThrow(() -> new NotFoundException("invoices.not_found"));
    }

    /** What of an invoice is paid by gift card and store credit; zero until its parcel has left, and for a credit note. */
    public Money byCredit(InvoiceView invoice) {
        return credits.taken(invoice.reference(), invoice.total().currency());
    }

    /**
     * The document to print and to file.
     *
     * @throws NotFoundException if the key is not one of ours
     */
    public byte[] pdf(String key) {
        var invoice = find(key);
        var title = messages.of("invoices.title." + invoice.kind(), invoice.number());
        try (var sheet = new PdfSheet(title)) {
            sheet.heading(title)
                    .text(messages.of("invoices.issued", formats.dayOf(invoice.issuedAt()), invoice.orderNumber()))
                    .gap()
                    .text(messages.of("invoices.seller", joined(invoice.seller())))
                    .text(messages.of("invoices.buyer", joined(invoice.buyer())))
                    .gap()
                    .row(List.of(
                            messages.get("invoices.article"),
                            messages.get("invoices.units"),
                            messages.get("invoices.net"),
                            messages.get("invoices.tax")));
            invoice.rows()
                    .forEach(row -> sheet.row(List.of(
                            row.text(),
                            formats.number(row.units()),
                            formats.money(row.net()),
                            formats.money(row.tax()))));
            sheet.gap()
                    .row(List.of(messages.get("invoices.items"), formats.money(invoice.items())))
                    .row(List.of(messages.get("invoices.delivery"), formats.money(invoice.delivery())))
                    .row(List.of(messages.get("invoices.tax"), formats.money(invoice.tax())))
                    .row(List.of(messages.get("invoices.total." + invoice.kind()), formats.money(invoice.total())));
            var byCredit = byCredit(invoice);
            if (byCredit.isPositive())
                sheet.row(List.of(messages.get("invoices.by_credit"), formats.money(byCredit)))
                        .row(List.of(
                                messages.get("invoices.by_card"),
                                formats.money(invoice.total().minus(byCredit))));
            return sheet.bytes();
        }
    }

    private static String joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining(", "));
    }

    private static InvoiceView view(Invoice invoice) {
        return invoice.toView(InvoiceBooks.read(invoice));
    }
}
