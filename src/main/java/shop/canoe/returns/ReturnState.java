package shop.canoe.returns;

/** How far a return has come. */
public enum ReturnState {
    REQUESTED,
    /** The parcel is with the seller, who has yet to look into it. */
    RECEIVED,
    /** At least one unit was accepted. */
    SETTLED,
    /** No unit was accepted. */
    DECLINED
}
