package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.canoe.platform.persistence.Transactions;

/**
 * Imports feeds: in the background for people, at once for start-up. docs/feed.md describes the format. A feed whose node
 * dies is carried on behind its last applied row.
 */
@ApplicationScoped
public class FeedService {
    private static final int LISTED = 50;

    @Inject
    FeedRepository feeds;

    @Inject
    FeedFiles files;

    @Inject
    FeedImporter importer;

    @Inject
    FeedQueue queue;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Takes over a file (it is copied) and imports it in the background.
     *
     * @param fileName as the sender calls it; its ending says CSV, NDJSON, gzip
     * @param mapping a mapping file for foreign fields
     */
    public FeedId submit(FeedSource source, String fileName, Path file, Optional<Path> mapping) {
        var id = keep(source, fileName, file, mapping);
        queue.add(id);
        return id;
    }

    /** Imports a file now and returns when it is done. */
    public FeedReport importNow(FeedSource source, String fileName, Path file, Optional<Path> mapping) {
        var id = keep(source, fileName, file, mapping);
        importer.run(id);
        return transactions.inNew(() -> report(source, id));
    }

    /** @throws FeedNotFoundException if this source has no such feed */
    @Transactional
    public FeedReport report(FeedSource source, FeedId id) {
        return find(source, id).toReport(feeds.errors(id));
    }

    /** The source's feeds, newest first, at most 50, without their errors. */
    @Transactional
    public List<FeedReport> list(FeedSource source) {
        return feeds.newest(source, LISTED).stream()
                .map(feed -> feed.toReport(List.of()))
                .toList();
    }

    /**
     * Writes the result file: CSV with row, sku, result, field, reason; cells that look like formulas are neutralised.
     *
     * @throws FeedNotFoundException if this source has no such feed
     */
    @Transactional
    public void writeResult(FeedSource source, FeedId id, OutputStream out) {
        find(source, id);
        try (var parts = feeds.results(id)) {
            out.write(ResultCsv.HEADER.getBytes(StandardCharsets.UTF_8));
            for (var part : (Iterable<String>) parts::iterator) out.write(part.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with feeds that were cut off when their node died. */
    @Transactional
    void resumeAbandoned() {
        feeds.listAbandoned().forEach(queue::add);
    }

    private FeedId keep(FeedSource source, String fileName, Path file, Optional<Path> mapping) {
        var feed = Feed.handedIn(source, fileName, importer.worker(), clock.instant());
        files.keep(feed.id(), file, mapping);
        transactions.inNew(() -> feeds.add(feed));
        return feed.id();
    }

    private Feed find(FeedSource source, FeedId id) {
        return feeds.find(id).filter(feed -> feed.source().equals(source)).orElseThrow(FeedNotFoundException::new);
    }
}
