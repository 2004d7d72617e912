package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.OrderService;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /orders/guest-order.xhtml}: an order for a guest, and the mailed links that lead to it. */
@Named
@RequestScoped
public class GuestOrderPage {
    @Inject
    OrderHistory history;

    @Inject
    OrderService orders;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    /** The address's parts, which must be known before anything of the page is. */
    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable OrderGroupView group;

    /** A link's secret is exchanged for a pass; without a pass, or with a link that was used, a new link can be asked for. */
    public @Nullable String enter() {
        var secret = parameters.getOrDefault("secret", "");
        boolean isLink = !secret.isEmpty();
        if (links.granted().contains(number())) return isLink ? here() : null;
        if (isLink && links.open(number(), secret)) return here();
        if (isLink) notices.add("orders.link.spent");
        return "redirect:/orders/link?number=" + number();
    }

    public String claim() {
        orders.claim(user.accountId(), getDoor().holder(), number());
        notices.add("orders.claimed", number());
        return "redirect:/account/orders/" + number();
    }

    public OrderGroupView getGroup() {
        if (group == null) group = history.ofHolder(getDoor().holder(), number());
        return group;
    }

    public OrderDoor getDoor() {
        return new OrderDoor(OrderHolder.guest(links.granted()), number());
    }

    /** Whether the order is still nobody's, so that who is signed in may take it into the account. */
    public boolean isClaimable() {
        return !history.isOwned(getGroup().number());
    }

    /** Where to register so that the order comes along. */
    public String getRegisterUrl() {
        return "/register?next=/orders/" + number();
    }

    private String here() {
        return "redirect:/orders/" + number();
    }

    private String number() {
        return parameters.getOrDefault("number", "");
    }
}
