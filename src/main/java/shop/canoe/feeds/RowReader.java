package shop.canoe.feeds;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one by one. */
sealed interface RowReader extends AutoCloseable permits CsvReader, NdjsonReader {

    /** The next row, null behind the last. */
    @Nullable
    RawRow next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * @param isForeign whether a mapping will translate the fields, so that any header goes
     * @throws FeedRefused if the header is not that of a Canoe feed
     */
    static RowReader of(FeedFormat format, InputStream text, boolean isForeign) throws IOException {
        return switch (format) {
            case CSV -> new CsvReader(text, isForeign);
            case NDJSON -> new NdjsonReader(text);
        };
    }
}
