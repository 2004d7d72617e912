package shop.canoe.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;

/** All orders of one checkout. */
public record OrderGroupView(
        String number,
        UUID checkoutId,
        EmailAddress email,
        PostalAddress address,
        Money total,
        Instant placedAt,
        List<OrderView> orders) {

    public boolean isConfirmed() {
        return orders.stream()
                .noneMatch(order -> order.status() == OrderStatus.PENDING || order.status() == OrderStatus.REJECTED);
    }
}
