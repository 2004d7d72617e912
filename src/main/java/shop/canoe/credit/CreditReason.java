package shop.canoe.credit;

/**
 * Why a balance changed. ISSUED: by the operator. REFUNDED: instead of money. ADDED, MOVED: from a gift card to an account.
 * HELD: for an order. RELEASED: that order did not come about, or a part of it was cancelled. RETURNED: what an order had
 * taken was given back. EXPIRED: its end has come.
 */
public enum CreditReason {
    ISSUED,
    REFUNDED,
    ADDED,
    MOVED,
    HELD,
    RELEASED,
    RETURNED,
    EXPIRED
}
