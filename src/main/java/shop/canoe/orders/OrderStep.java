package shop.canoe.orders;

/** What happened to an order, for its timeline; each step is told with who took it and when. */
public enum OrderStep {
    PENDING,
    CONFIRMED,
    REJECTED,
    PACKING,
    PACKING_STOPPED,
    CANCELLATION_ASKED,
    CANCELLATION_DECLINED,
    CANCELLATION_OVERTAKEN,
    UNITS_CANCELLED,
    CANCELLED,
    PARTLY_DISPATCHED,
    DISPATCHED,
    DELIVERED,
    PAYMENT_REFUSED,
    PAYMENT_MENDED,
    RETURN_ASKED,
    RETURNED;

    static OrderStep of(OrderStatus status) {
        return valueOf(status.name());
    }
}
