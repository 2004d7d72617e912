package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.fulfilment.DispatchService;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.web.Notices;

/** Backs {@code /sellerconsole/seller-order.xhtml}. */
@Named
@RequestScoped
public class SellerOrderPage {
    @Inject
    SellerConsole console;

    @Inject
    OrderHistory history;

    @Inject
    DispatchService dispatches;

    @Inject
    Notices notices;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    private String carrier = "";
    private String trackingNumber = "";
    private @Nullable OrderView order;

    public String dispatch() {
        order = null; // if refused, the page shows what is true now
        dispatches.dispatch(console.id(), number, getOrder().unitsLeft(), carrier, trackingNumber);
        notices.add("sellerconsole.order.dispatched", number);
        return "redirect:/seller/orders/" + number;
    }

    public OrderView getOrder() {
        if (order == null) order = history.ofSeller(console.id(), number);
        return order;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }
}
