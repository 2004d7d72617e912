package shop.canoe.checkout;

/** OPEN: being filled in. PAYING: its order is placed and waits for the payment. COMPLETED: paid. */
public enum CheckoutStatus {
    OPEN,
    PAYING,
    COMPLETED
}
