package shop.canoe.orders;

/** How far an order has come. PENDING: placed, not yet paid; nobody but the checkout sees it. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    DISPATCHED,
    DELIVERED,
    CANCELLED,
    REJECTED
}
