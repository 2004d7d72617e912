package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.CancellationView;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderCancellations;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.platform.web.Notices;

/** Backs {@code /orders/cancel-order.xhtml}: cancels units of one order, for its account or for who holds its link. */
@Named
@RequestScoped
public class CancelOrderPage {
    @Inject
    OrderHistory history;

    @Inject
    OrderCancellations cancellations;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String reason = "";
    private @Nullable OrderView order;

    public String cancel() {
        order = null; // if refused, the page shows what is true now
        cancellations.cancel(getDoor().holder(), getDoor().number(), WantedUnits.read(parameters), reason);
        notices.add("orders.cancelled", getDoor().number());
        return "redirect:" + getDoor().home();
    }

    public OrderView getOrder() {
        if (order == null)
            order = history.ofHolder(getDoor().holder(), getDoor().number())
                    .order(getDoor().number());
        return order;
    }

    /** Requests and cancellations so far. */
    public List<CancellationView> getPast() {
        return cancellations.of(getOrder());
    }

    public OrderDoor getDoor() {
        return OrderDoor.of(parameters, user.signedIn().map(SignedIn::accountId), links.granted());
    }

    /** What the field of a line shows. */
    public String units(OrderView.Line line) {
        return WantedUnits.shown(parameters, line.number(), line.left());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
