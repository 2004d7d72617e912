package shop.canoe.payments;

/** How far money that is given back has come. */
public enum RefundState {
    /** Nothing is given back for it. */
    NONE,
    /** The gateway has not done it yet. */
    UNDER_WAY,
    DONE,
    /** The gateway refused it: the shop sees to it. */
    REFUSED
}
