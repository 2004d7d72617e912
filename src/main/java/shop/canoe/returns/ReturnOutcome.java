package shop.canoe.returns;

/** What the customer gets for what comes back. A guest has no account to keep store credit in. */
public enum ReturnOutcome {
    /** The money, the way it was paid. */
    REFUND,
    /** The money, as store credit of the account. */
    CREDIT,
    /** The same thing again, from stock. */
    REPLACEMENT
}
