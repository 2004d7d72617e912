package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Page;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.PageLinks;

/** Backs {@code /orders/order-history.xhtml}. */
@Named
@RequestScoped
public class OrderHistoryPage {
    @Inject
    OrderHistory history;

    @Inject
    CurrentUser user;

    private String page = "1";
    private @Nullable Page<OrderGroupView> orders;

    public Page<OrderGroupView> getOrders() {
        if (orders == null)
            orders = history.ofAccount(user.accountId(), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0);
        return orders;
    }

    public PageLinks getLinks() {
        return PageLinks.of(getOrders(), number -> "/account/orders?page=" + number);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
