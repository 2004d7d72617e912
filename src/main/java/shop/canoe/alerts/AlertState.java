package shop.canoe.alerts;

/** How a wish to be told stands. */
public enum AlertState {
    /** The address has to be proved first. */
    ASKED,
    WAITING,
    TOLD,
    ENDED
}
