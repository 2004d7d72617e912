package shop.canoe.payments.gateway;

/** How far a gateway has come with a move. PENDING: accepted, not done yet. REFUSED: for good. */
public enum MoveState {
    DONE,
    PENDING,
    REFUSED
}
