package shop.canoe.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

    public int units() {
        return orders.stream().mapToInt(OrderView::units).sum();
    }

    /** All lines as prices were shown, after coupons. */
    public Money items() {
        return sum(OrderView::shownItems);
    }

    /** As prices were shown. */
    public Money delivery() {
        return sum(OrderView::shownDelivery);
    }

    /** Whether items and delivery contain the tax. */
    public boolean isTaxIncluded() {
        return orders.stream().anyMatch(OrderView::isTaxIncluded);
    }

    public Money tax() {
        return sum(OrderView::tax);
    }

    /**
     * The order of this group with this number.
     *
     * @throws OrderNotFoundException if it has none
     */
    public OrderView order(String orderNumber) {
        return orders.stream()
                .filter(order -> order.number().equals(orderNumber))
                .findFirst()
                .orElseThrow(() -> new OrderNotFoundException(orderNumber));
    }

    /** Whether anything of it can be cancelled, at once or by asking. */
    public boolean isCancellable() {
        return orders.stream().anyMatch(OrderView::isCancellable);
    }

    private Money sum(Function<OrderView, Money> part) {
        return orders.stream().map(part).reduce(Money.zero(total.currency()), Money::plus);
    }

    public boolean isConfirmed() {
        return orders.stream()
                .noneMatch(order -> order.status() == OrderStatus.PENDING || order.status() == OrderStatus.REJECTED);
    }
}
