package shop.canoe.returns;

/** What the customer gets for what comes back. */
public enum ReturnOutcome {
    /** The money, the way it was paid. */
    REFUND,
    /** The money, as store credit of the account; a guest, who has none, gets a gift card by mail. */
    CREDIT,
    /** The same thing again, from stock. */
    REPLACEMENT
}
