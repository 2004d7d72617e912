package shop.canoe.invoices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.invoices.InvoiceService;
import shop.canoe.invoices.InvoiceView;

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

    public InvoiceView getInvoice() {
        if (invoice == null) invoice = invoices.find(key);
        return invoice;
    }

    public String getPdf() {
        return "/documents/" + key + ".pdf";
    }
}
