package shop.canoe.returns;

/** Why something comes back. */
public enum ReturnReason {
    DAMAGED,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    NO_LONGER_WANTED,
    OTHER
}
