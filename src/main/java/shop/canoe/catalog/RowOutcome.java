package shop.canoe.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What became of one product row.
 *
 * @param field the field at fault in a refused row, else null
 * @param reason why it was refused, in words, else null
 */
public record RowOutcome(
        Change change, @Nullable String field, @Nullable String reason) {
    /** What a row did. {@code KEPT}: the product belongs to another contributor and was left alone. */
    public enum Change {
        CREATED,
        CHANGED,
        UNCHANGED,
        KEPT,
        REFUSED
    }
}
