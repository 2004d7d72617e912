package shop.canoe.orders.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHolder;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /orders/order-detail.xhtml}. */
@Named
@RequestScoped
public class OrderDetailPage {
    @Inject
    OrderHistory history;

    @Inject
    CurrentUser user;

    private String number = "";
    private @Nullable OrderGroupView group;

    /** The number of one parcel, as mails name it, leads to the whole order. */
    public @Nullable String enter() {
        var whole = getGroup().number();
        return whole.equals(number) ? null : "redirect:/account/orders/" + whole;
    }

    public OrderGroupView getGroup() {
        if (group == null) group = history.groupOfAccount(user.accountId(), number);
        return group;
    }

    /** What was bought, for the cart to take once more: {@code offer*units}, one after the other. */
    public String getItems() {
        return getGroup().orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> line.offerId().value() + "*" + line.quantity())
                .collect(joining(","));
    }

    public OrderDoor getDoor() {
        return new OrderDoor(OrderHolder.account(user.accountId()), number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
