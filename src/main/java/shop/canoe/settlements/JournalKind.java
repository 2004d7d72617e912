package shop.canoe.settlements;

/** What happened to money. With its reference a kind names one journal: it is booked once, however often it is told. */
public enum JournalKind {
    /** A gateway holds money. Memo only. */
    AUTHORISE,
    /** It holds some less, because it is not wanted any more. Memo only. */
    RELEASE,
    /** A shipment was earned: the seller's share and the shop's commission. */
    SALE,
    /** A gateway took a shipment's money. */
    CAPTURE,
    /** Nobody paid for a shipment that was earned, and the shop bears it. */
    WRITE_OFF,
    /** What came back is taken from the seller, commission included. */
    RETURN,
    /** A gateway gave money back. */
    REFUND,
    /** A shipment's money left the reserve. */
    RESERVE_RELEASE,
    /** A seller was paid. */
    PAYOUT,
    /** The operator gave out gift cards or store credit: sold, or as a present. */
    CREDIT_ISSUE,
    /** A gift card came to its end with something on it. */
    CREDIT_EXPIRY,
    /** A person booked it, and said why. */
    ADJUSTMENT
}
