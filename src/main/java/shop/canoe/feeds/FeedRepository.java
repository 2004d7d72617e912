package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import shop.canoe.feeds.FeedReport.RowError;
import shop.canoe.sellers.SellerId;

/** Feeds, their refused rows and result files in the database. */
@ApplicationScoped
class FeedRepository {
    /** A worker that has not been heard of for this long is taken for dead. */
    private static final int SILENCE_SECONDS = 60;

    @Inject
    EntityManager database;

    void add(Feed feed) {
        database.persist(feed);
    }

    Optional<Feed> find(FeedId id) {
        return Optional.ofNullable(database.find(Feed.class, id.value()));
    }

    List<Feed> newest(FeedSource source, int limit) {
        var query =
                source.seller().isPresent() ? "feed.sellerId = :seller" : "feed.sellerId is null and :seller is null";
        return database.createQuery("select feed from Feed feed where " + query + " order by feed.id desc", Feed.class)
                .setParameter("seller", source.seller().map(SellerId::value).orElse(null))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Running feeds whose worker has gone silent. */
    List<FeedId> listAbandoned() {
        List<?> ids = session()
                .createNativeQuery("""
                        select id from feeds_feed
                        where state = 'RUNNING' and beat_at < timestampadd(second, -:silence, now(6)) order by id
                        """, UUID.class)
                .setParameter("silence", SILENCE_SECONDS)
                .getResultList();
        return ids.stream().map(id -> new FeedId((UUID) id)).toList();
    }

    /** Makes {@code worker} the feed's, unless another one lives; false if so, or if the feed is no longer running. */
    boolean claim(FeedId id, String worker) {
        return database.createNativeQuery("""
                                update feeds_feed set worker = :worker, beat_at = now(6)
                                where id = :id and state = 'RUNNING'
                                    and (worker = :worker or beat_at < timestampadd(second, -:silence, now(6)))
                                """)
                        .setParameter("worker", worker)
                        .setParameter("id", id.value())
                        .setParameter("silence", SILENCE_SECONDS)
                        .executeUpdate()
                == 1;
    }

    void setTotal(FeedId id, long rows) {
        database.createQuery("update Feed feed set feed.rowsTotal = :rows where feed.id = :id")
                .setParameter("rows", rows)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Counts the rows of a batch; false if {@code worker} is no longer the one that imports this feed. */
    boolean advance(FeedId id, String worker, BatchCount count) {
        return database.createNativeQuery("""
                                update feeds_feed set rows_read = rows_read + :read, rows_created = rows_created + :created,
                                    rows_changed = rows_changed + :changed, rows_unchanged = rows_unchanged + :unchanged,
                                    rows_refused = rows_refused + :refused, beat_at = now(6)
                                where id = :id and worker = :worker and state = 'RUNNING'
                                """)
                        .setParameter("read", count.rows())
                        .setParameter("created", count.created())
                        .setParameter("changed", count.changed())
                        .setParameter("unchanged", count.unchanged())
                        .setParameter("refused", count.refused())
                        .setParameter("id", id.value())
                        .setParameter("worker", worker)
                        .executeUpdate()
                == 1;
    }

    void finish(FeedId id) {
        database.createQuery("update Feed feed set feed.state = DONE where feed.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    void fail(FeedId id, String reason) {
        database.createQuery("update Feed feed set feed.state = FAILED, feed.failure = :reason where feed.id = :id")
                .setParameter("reason", reason.length() > 1000 ? reason.substring(0, 1000) : reason)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    void addResult(FeedId id, long firstRow, String lines) {
        database.createNativeQuery(
                        "insert into feeds_result (feed_id, first_row, csv_lines) values (:id, :firstRow, :lines)")
                .setParameter("id", id.value())
                .setParameter("firstRow", firstRow)
                .setParameter("lines", lines)
                .executeUpdate();
    }

    /** The parts of the result file in order, read as they are asked for. */
    Stream<String> results(FeedId id) {
        return session()
                .createNativeQuery(
                        "select csv_lines from feeds_result where feed_id = :id order by first_row", String.class)
                .setParameter("id", id.value())
                .getResultStream();
    }

    void addError(FeedId id, RowError error) {
        database.createNativeQuery("""
                        insert into feeds_error (feed_id, row_no, sku, field, reason)
                        values (:id, :row, :sku, :field, :reason)
                        """)
                .setParameter("id", id.value())
                .setParameter("row", error.row())
                .setParameter("sku", error.sku())
                .setParameter("field", error.field())
                .setParameter("reason", error.reason())
                .executeUpdate();
    }

    List<RowError> errors(FeedId id) {
        return session()
                .createNativeQuery(
                        "select row_no, sku, field, reason from feeds_error where feed_id = :id order by row_no",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(row ->
                        new RowError(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
