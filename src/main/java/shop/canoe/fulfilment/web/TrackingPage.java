package shop.canoe.fulfilment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;

/** Backs {@code /fulfilment/tracking.xhtml}: where the parcels of an order are, for its account or who holds its link. */
@Named
@RequestScoped
public class TrackingPage {
    @Inject
    OrderHistory history;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable OrderView order;

    public OrderView getOrder() {
        if (order == null)
            order = history.ofHolder(getDoor().holder(), getDoor().number())
                    .order(getDoor().number());
        return order;
    }

    public OrderDoor getDoor() {
        return OrderDoor.of(parameters, user.signedIn().map(SignedIn::accountId), links.granted());
    }
}
