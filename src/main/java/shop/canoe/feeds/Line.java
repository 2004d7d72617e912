package shop.canoe.feeds;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductRow;
import shop.canoe.feeds.FeedRow.OfferPart;

/**
 * A row on its way through an import: either its shape is right, or it is refused already.
 *
 * @param sku as the file has it, for the result
 * @param row null if refused
 * @param refusal null if its shape is right
 */
record Line(
        long number,
        String sku,
        @Nullable FeedRow row,
        @Nullable RowResult refusal) {
    private static final int LONGEST_SKU = 60;

    static Line right(RawRow raw, FeedRow row) {
        return new Line(raw.number(), row.product().sku().value(), row, null);
    }

    static Line refused(RawRow raw, RowResult refusal) {
        var sku = Optional.ofNullable(raw.values().get(Column.SKU.code()))
                .map(String::valueOf)
                .orElse("");
        return new Line(raw.number(), sku.length() > LONGEST_SKU ? sku.substring(0, LONGEST_SKU) : sku, null, refusal);
    }

    Line refused(RowResult late) {
        return new Line(number, sku, null, late);
    }

    boolean isRight() {
        return row != null;
    }

    Optional<ProductRow> product() {
        return Optional.ofNullable(row).map(FeedRow::product);
    }

    Optional<OfferPart> offer() {
        return row == null ? Optional.empty() : row.offer();
    }

    /** Whether both speak of the same product, so that a batch should not part them. */
    boolean isSisterOf(Line other) {
        return row != null
                && other.row != null
                && row.product().product().equals(other.row.product().product());
    }
}
