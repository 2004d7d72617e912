package shop.canoe.feeds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.feeds.FeedReport.RowError;
import shop.canoe.feeds.FeedReport.State;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** A feed that was handed in. Its counters are moved by queries, in the transaction that applies the rows. */
@Entity
@Table(name = "feeds_feed")
class Feed {
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column
    private @Nullable UUID sellerId;

    @Column(nullable = false, length = LONGEST_NAME)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 7)
    private State state;

    /** The node that imports it. */
    @Column(nullable = false, length = 36)
    private String worker;

    /** Last sign of life of the worker, by the database's clock. */
    @Column(nullable = false)
    private Instant beatAt;

    @Column(nullable = false)
    private long rowsTotal;

    @Column(nullable = false)
    private long rowsRead;

    @Column(nullable = false)
    private long rowsCreated;

    @Column(nullable = false)
    private long rowsChanged;

    @Column(nullable = false)
    private long rowsUnchanged;

    @Column(nullable = false)
    private long rowsRefused;

    @Column(length = 1000)
    private @Nullable String failure;

    @Column(nullable = false)
    private Instant startedAt;

    /** For JPA. */
    protected Feed() {}

    static Feed handedIn(FeedSource source, String fileName, String worker, Instant now) {
        var feed = new Feed();
        feed.id = Ids.next(now);
        feed.sellerId = source.seller().map(SellerId::value).orElse(null);
        feed.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        feed.state = State.RUNNING;
        feed.worker = worker;
        feed.beatAt = now;
        feed.startedAt = now;
        return feed;
    }

    FeedId id() {
        return new FeedId(id);
    }

    FeedSource source() {
        return new FeedSource(Optional.ofNullable(sellerId).map(SellerId::new));
    }

    String fileName() {
        return fileName;
    }

    long rowsRead() {
        return rowsRead;
    }

    long rowsRefused() {
        return rowsRefused;
    }

    FeedReport toReport(List<RowError> errors) {
        return new FeedReport(
                id(),
                fileName,
                state,
                percent(),
                rowsRead,
                rowsCreated,
                rowsChanged,
                rowsUnchanged,
                rowsRefused,
                errors,
                failure,
                startedAt);
    }

    private int percent() {
        if (state == State.DONE) return 100;
        return rowsTotal == 0 ? 0 : (int) Math.min(99, rowsRead * 100 / rowsTotal);
    }
}
