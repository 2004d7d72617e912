package shop.canoe.orders;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a visitor came to an order's pages: by the account, or as a guest with a pass. Every page behind the door exists under
 * both addresses, {@code /account/orders/{number}/…} and {@code /orders/{group}/{number}/…}.
 *
 * @param number of the order the page is about, or of the group where it is about all of it
 */
public record OrderDoor(OrderHolder holder, String number) {
    private static final int GROUP_LENGTH = 9;

    /**
     * @param parameters of the request: number, and group behind a guest's address
     * @param granted what {@link GuestLinks#granted} says
     */
    public static OrderDoor of(Map<String, String> parameters, Optional<UUID> account, Set<String> granted) {
        boolean asGuest = parameters.containsKey("group");
        return new OrderDoor(
                asGuest ? OrderHolder.guest(granted) : new OrderHolder(account, Set.of()),
                parameters.getOrDefault("number", ""));
    }

    /** The page of the whole group. */
    public String home() {
        return (isGuest() ? "/orders/" : "/account/orders/") + group();
    }

    /** A page about one order, e.g. {@code cancel}. */
    public String url(String orderNumber, String page) {
        return (isGuest() ? home() + '/' : "/account/orders/") + orderNumber + '/' + page;
    }

    public boolean isGuest() {
        return holder.accountId().isEmpty();
    }

    private String group() {
        return number.length() > GROUP_LENGTH ? number.substring(0, GROUP_LENGTH) : number;
    }
}
