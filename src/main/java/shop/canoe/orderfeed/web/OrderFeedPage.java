package shop.canoe.orderfeed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.canoe.orderfeed.OrderFeeds;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /orderfeed/order-feed.xhtml}: makes, shows, renews and revokes the address of the account's feed. */
@Named
@RequestScoped
public class OrderFeedPage {
    private static final String HERE = "redirect:/account/orders/feed";

    @Inject
    OrderFeeds feeds;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    public String make() {
        feeds.make(user.accountId());
        notices.add("orderfeed.made");
        return HERE;
    }

    public String revoke() {
        feeds.revoke(user.accountId());
        notices.add("orderfeed.revoked");
        return HERE;
    }

    /** Empty if there is none. */
    public String getAddress() {
        return feeds.address(user.accountId()).orElse("");
    }
}
