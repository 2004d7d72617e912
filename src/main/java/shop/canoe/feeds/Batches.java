package shop.canoe.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.text.Messages;

/** Cuts a file into batches of lines, without parting the variants of a product. */
final class Batches {
    /** A batch ends here if the next row is of another product … */
    private static final int SIZE = 300;
    /** … and here in any case. */
    private static final int LARGEST = 450;

    private final RowReader rows;
    private final UnaryOperator<RawRow> toCanoe;
    private final RowParser parser;
    private final Messages messages;
    /** In which line a key stood first. */
    private final Map<String, Long> seen = new HashMap<>();

    private @Nullable Line ahead;

    Batches(RowReader rows, UnaryOperator<RawRow> toCanoe, RowParser parser, Messages messages) {
        this.rows = rows;
        this.toCanoe = toCanoe;
        this.parser = parser;
        this.messages = messages;
    }

    /** Passes over rows that were applied before. */
    void skip(long count) throws IOException {
        for (long i = 0; i < count; i++) read();
    }

    /** The next batch; empty behind the last. */
    List<Line> next() throws IOException {
        var batch = new ArrayList<Line>();
        for (var line = take(); line != null; line = take()) {
            var last = batch.isEmpty() ? line : batch.get(batch.size() - 1);
            if (batch.size() >= LARGEST || (batch.size() >= SIZE && !line.isSisterOf(last))) {
                ahead = line;
                return batch;
            }
            batch.add(line);
        }
        return batch;
    }

    private @Nullable Line take() throws IOException {
        var line = ahead;
        ahead = null;
        return line == null ? read() : line;
    }

    private @Nullable Line read() throws IOException {
        var raw = rows.next();
        return raw == null ? null : line(toCanoe.apply(raw));
    }

    private Line line(RawRow raw) {
        try {
            var row = parser.parse(raw);
            var first = seen.putIfAbsent(row.key(), raw.number());
            if (first != null) throw new RefusedRow(Column.SKU.code(), "feeds.row.twice", String.valueOf(first));
            return Line.right(raw, row);
        } catch (RefusedRow refused) {
            return Line.refused(raw, refused.result(messages));
        }
    }
}
