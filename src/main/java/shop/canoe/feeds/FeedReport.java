package shop.canoe.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has come.
 *
 * @param rows rows read so far; {@code created + changed + unchanged + refused} add up to it
 * @param percent of the file read, 0 to 100
 * @param errors the first 100 refused rows
 * @param failure why the whole file was refused (wrong header …), else null
 */
public record FeedReport(
        FeedId id,
        String fileName,
        State state,
        int percent,
        long rows,
        long created,
        long changed,
        long unchanged,
        long refused,
        List<RowError> errors,
        @Nullable String failure,
        Instant startedAt) {

    /** Where a feed stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** @param row line of the file; in CSV as a spreadsheet counts, the header being 1 */
    public record RowError(long row, String sku, String field, String reason) {}
}
