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
    /** What came back is taken from the seller, commission included. */
    RETURN,
    /** A gateway gave money back. */
    REFUND,
    /** A shipment's money left the reserve. */
    RESERVE_RELEASE,
    /** A seller was paid. */
    PAYOUT,
    /** A person booked it, and said why. */
    ADJUSTMENT
}
