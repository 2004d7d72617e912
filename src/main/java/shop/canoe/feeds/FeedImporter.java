package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerService;

/**
 * Imports one feed: reads it through once, so that a file that is wrong as a whole changes nothing, then applies its rows
 * in batches. A feed that was begun before goes on behind its last applied row.
 */
@ApplicationScoped
class FeedImporter {
    private static final System.Logger LOG = System.getLogger(FeedImporter.class.getName());

    /** This process, as others see it. */
    private final String worker = UUID.randomUUID().toString();

    @Inject
    FeedRepository feeds;

    @Inject
    FeedFiles files;

    @Inject
    BatchRunner batches;

    @Inject
    SellerService sellers;

    @Inject
    FeedSettings settings;

    @Inject
    Transactions transactions;

    @Inject
    Messages messages;

    String worker() {
        return worker;
    }

    /** Imports the feed and returns when it is done or failed; does nothing if another node is at it. */
    void run(FeedId id) {
        var claimed = transactions.inNew(() -> feeds.claim(id, worker) ? feeds.find(id) : Optional.<Feed>empty());
        if (claimed.isEmpty()) return;
        try {
            importAll(claimed.get());
            finish(id);
        } catch (FeedRefused refused) {
            fail(id, refused.words(messages));
        } catch (IOException | UncheckedIOException e) {
            fail(id, messages.of("feeds.file.broken", String.valueOf(e.getMessage())));
        } catch (FeedTakenOverException e) {
            LOG.log(System.Logger.Level.WARNING, "feed {0} went to another node", id.value());
        }
    }

    private void importAll(Feed feed) throws IOException {
        var file = files.file(feed);
        var mapping = files.mapping(feed.id());
        long total = file.check();
        transactions.inNew(() -> feeds.setTotal(feed.id(), total));
        var parser = new RowParser(settings.currency(), sellers(feed.source()));
        try (var rows = file.open()) {
            var lines = new Batches(
                    rows, row -> mapping.map(rules -> rules.toCanoe(row)).orElse(row), parser, messages);
            lines.skip(feed.rowsRead());
            long refused = feed.rowsRefused();
            for (var batch = lines.next(); !batch.isEmpty(); batch = lines.next())
                refused = batches.apply(FeedRun.of(feed, worker), batch, refused);
        }
    }

    private FeedSellers sellers(FeedSource source) {
        if (source.seller().isEmpty()) return FeedSellers.any(sellers::bySlug);
        var seller = source.seller().get();
        return Optional.ofNullable(sellers.views(List.of(seller)).get(seller))
                .map(FeedSellers::only)
                .orElseThrow(() -> new FeedRefused("feeds.file.no_seller"));
    }

    private void finish(FeedId id) {
        transactions.inNew(() -> feeds.finish(id));
        files.forget(id);
    }

    private void fail(FeedId id, String reason) {
        transactions.inNew(() -> feeds.fail(id, reason));
        files.forget(id);
    }
}
