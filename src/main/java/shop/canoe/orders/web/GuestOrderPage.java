package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.OrderService;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /orders/guest-order.xhtml}: an order for whoever holds its link. */
@Named
@RequestScoped
public class GuestOrderPage {
    @Inject
    OrderHistory history;

    @Inject
    OrderService orders;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    /** The address's parts, which must be known before anything of the page is. */
    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable OrderGroupView group;

    public String claim() {
        orders.claim(user.accountId(), number(), token());
        notices.add("orders.claimed", number());
        return "redirect:/account/orders/" + number();
    }

    public OrderGroupView getGroup() {
        if (group == null) group = history.ofGuest(number(), token());
        return group;
    }

    public OrderDoor getDoor() {
        return new OrderDoor(OrderHolder.link(token()), number());
    }

    /** Whether the order is still nobody's, so that who is signed in may take it into the account. */
    public boolean isClaimable() {
        return !history.isOwned(getGroup().number());
    }

    /** Where to register so that the order comes along. */
    public String getRegisterUrl() {
        return "/register?next=/orders/" + number() + '/' + token();
    }

    /** Where this page is. */
    public String getUrl() {
        return "/orders/" + number() + '/' + token();
    }

    private String number() {
        return parameters.getOrDefault("number", "");
    }

    private String token() {
        return parameters.getOrDefault("token", "");
    }
}
