package shop.canoe.invoices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.canoe.invoices.InvoiceService;
import shop.canoe.invoices.InvoiceView;
import shop.canoe.orders.OrderView;

/** The documents of the orders on a page. Who may see the order may see them. */
@Named
@RequestScoped
public class InvoiceList {
    @Inject
    InvoiceService invoices;

    private final Map<String, List<InvoiceView>> known = new HashMap<>();

    /** Oldest first; asks only for orders of which something was sent. */
    public List<InvoiceView> of(OrderView order) {
        if (order.dispatched() == 0) return List.of();
        return known.computeIfAbsent(order.number(), number -> invoices.of(order));
    }

    public String url(InvoiceView invoice) {
        return "/invoices/" + invoices.key(invoice);
    }
}
