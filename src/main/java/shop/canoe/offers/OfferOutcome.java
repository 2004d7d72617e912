package shop.canoe.offers;

/** What became of one offer row. */
public record OfferOutcome(OfferId id, Change change) {
    /** What a row did. */
    public enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
