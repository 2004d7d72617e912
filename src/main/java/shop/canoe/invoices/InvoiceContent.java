package shop.canoe.invoices;

import java.util.List;
import shop.canoe.kernel.Money;

/** What of a document is kept as JSON. Amounts in minor units of the document's currency. */
record InvoiceContent(List<String> seller, List<String> buyer, List<Row> rows) {

    record Row(String text, int units, long net, long tax) {
        InvoiceView.Row toView(String currency) {
            return new InvoiceView.Row(text, units, new Money(net, currency), new Money(tax, currency));
        }
    }
}
