package shop.canoe.invoices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.invoices.InvoiceService;
import shop.canoe.invoices.InvoiceView;
import shop.canoe.kernel.Money;

/** Backs {@code /invoices/invoice.xhtml}: the accessible twin of the PDF. */
@Named
@RequestScoped
public class InvoicePage {
    @Inject
    InvoiceService invoices;

    @Inject
    @ManagedProperty("#{param.key}")
    String key;

    private @Nullable InvoiceView invoice;
    private @Nullable Money byCredit;

    public InvoiceView getInvoice() {
        if (invoice == null) invoice = invoices.find(key);
        return invoice;
    }

    /** What of it is paid by gift card and store credit. */
    public Money getByCredit() {
        if (byCredit == null) byCredit = invoices.byCredit(getInvoice());
        return byCredit;
    }

    public Money getByCard() {
        return getInvoice().total().minus(getByCredit());
    }

    public String getPdf() {
        return "/documents/" + key + ".pdf";
    }
}
