package shop.canoe.credit;

/** SOLD: its money has come to the shop's bank account. GOODWILL: a present of the shop. */
public enum IssueReason {
    SOLD,
    GOODWILL
}
