package shop.canoe.orders;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a visitor came to an order's pages: by the account, or by a guest's link. Every page behind the door exists under
 * both addresses, {@code /account/orders/{number}/…} and {@code /orders/{group}/{token}/{number}/…}.
 *
 * @param number of the order the page is about, or of the group where it is about all of it
 */
public record OrderDoor(OrderHolder holder, String number) {
    private static final int GROUP_LENGTH = 9;

    /** @param parameters of the request: number, and token behind a guest's link */
    public static OrderDoor of(Map<String, String> parameters, Optional<UUID> account) {
        var number = parameters.getOrDefault("number", "");
        var token = parameters.getOrDefault("token", "");
        return new OrderDoor(token.isEmpty() ? new OrderHolder(account, "") : OrderHolder.link(token), number);
    }

    /** The page of the whole group. */
    public String home() {
        return holder.token().isEmpty() ? "/account/orders/" + group() : "/orders/" + group() + '/' + holder.token();
    }

    /** A page about one order, e.g. {@code cancel}. */
    public String url(String orderNumber, String page) {
        return (holder.token().isEmpty() ? "/account/orders/" : home() + '/') + orderNumber + '/' + page;
    }

    public boolean isGuest() {
        return !holder.token().isEmpty();
    }

    private String group() {
        return number.length() > GROUP_LENGTH ? number.substring(0, GROUP_LENGTH) : number;
    }
}
