package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Page;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderSearch;
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
    private String text = "";
    private String year = "";
    private @Nullable Page<OrderGroupView> orders;

    public Page<OrderGroupView> getOrders() {
        if (orders == null)
            orders = history.ofAccount(
                    user.accountId(), search(), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0);
        return orders;
    }

    /** The years there are orders of. */
    public List<Integer> getYears() {
        return history.years(user.accountId());
    }

    /** Whether the list is narrowed. */
    public boolean isNarrowed() {
        return !search().equals(OrderSearch.ALL);
    }

    private OrderSearch search() {
        return new OrderSearch(text, year.matches("\\d{4}") ? Optional.of(Integer.valueOf(year)) : Optional.empty());
    }

    public PageLinks getLinks() {
        return PageLinks.of(getOrders(), this::address);
    }

    private String address(int number) {
        return "/account/orders?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&year="
                + URLEncoder.encode(year, StandardCharsets.UTF_8) + "&page=" + number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
