package shop.canoe.orders;

/** Who takes a step of an order. */
public enum OrderActor {
    CUSTOMER,
    SELLER,
    SHOP
}
