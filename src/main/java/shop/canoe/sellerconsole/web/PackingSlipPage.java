package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;

/** Backs {@code /sellerconsole/packing-slip.xhtml}: what goes into the parcel, to print; without any price. */
@Named
@RequestScoped
public class PackingSlipPage {
    @Inject
    SellerConsole console;

    @Inject
    OrderHistory history;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    private @Nullable OrderView order;

    public OrderView getOrder() {
        if (order == null) order = history.ofSeller(console.id(), number);
        return order;
    }
}
