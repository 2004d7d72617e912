package shop.canoe.invoices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * An invoice or a credit note, as it was written.
 *
 * @param number without a gap in its seller's series, e.g. {@code SOL-000042}
 * @param reference the shipment or return it is about
 * @param seller lines of who sold
 * @param buyer lines of who bought
 * @param total of items, delivery and tax; a credit note gives it back
 */
public record InvoiceView(
        String number,
        Kind kind,
        UUID reference,
        String orderNumber,
        List<String> seller,
        List<String> buyer,
        List<Row> rows,
        Money items,
        Money delivery,
        Money tax,
        Money total,
        Instant issuedAt) {

    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** Units of one article. */
    public record Row(String text, int units, Money net, Money tax) {}
}
