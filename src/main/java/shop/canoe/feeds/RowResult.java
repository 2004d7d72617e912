package shop.canoe.feeds;

/**
 * What became of a row.
 *
 * @param field at fault in a refused row, or left alone in an accepted one; else empty
 * @param reason in words; empty if there is nothing to say
 */
record RowResult(Outcome outcome, String field, String reason) {
    /** What the result file calls it, in lower case. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static RowResult refused(String field, String reason) {
        return new RowResult(Outcome.REFUSED, field, reason);
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** What a row did whose parts did different things: the strongest. */
    static Outcome strongest(Outcome one, Outcome other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
