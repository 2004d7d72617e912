package shop.canoe.backoffice.web;

import java.util.Map;
import shop.canoe.orders.OrderStatus;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;

/**
 * One seller in the operator's list.
 *
 * @param offers how many have not ended
 * @param orders how many were ever paid
 * @param waiting how many of them are not yet dispatched
 */
public record SellerLine(SellerView seller, long offers, long orders, long waiting) {

    static SellerLine of(SellerView seller, long offers, Map<OrderStatus, Long> orders) {
        return new SellerLine(
                seller,
                offers,
                orders.values().stream().mapToLong(Long::longValue).sum(),
                OrderStatus.OPEN.stream()
                        .mapToLong(open -> orders.getOrDefault(open, 0L))
                        .sum());
    }

    public boolean isActive() {
        return seller.state() == SellerState.ACTIVE;
    }

    public boolean isSuspended() {
        return seller.state() == SellerState.SUSPENDED;
    }
}
