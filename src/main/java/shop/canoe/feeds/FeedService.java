package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports feeds: in the background for people, at once for start-up. docs/feed.md describes the format. */
@ApplicationScoped
public class FeedService {

    /**
     * Takes over a file (it is copied) and imports it in the background.
     *
     * @param fileName as the sender calls it; its ending says CSV, NDJSON, gzip
     * @param mapping a mapping file for foreign fields
     */
    public FeedId submit(FeedSource source, String fileName, Path file, Optional<Path> mapping) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Imports a file now and returns when it is done. */
    public FeedReport importNow(FeedSource source, String fileName, Path file, Optional<Path> mapping) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if this source has no such feed */
    public FeedReport report(FeedSource source, FeedId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The source's feeds, newest first, at most 50. */
    public List<FeedReport> list(FeedSource source) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Writes the result file: CSV with row, sku, result, field, reason; cells that look like formulas are neutralised. */
    public void writeResult(FeedSource source, FeedId id, OutputStream out) {
        throw new UnsupportedOperationException("not built yet");
    }
}
