package shop.canoe.inventory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;

/** Statements on stock, with their columns as they are bound and read. */
record Rows(EntityManager database) {

    /** Binds a row of a batch. */
    interface Binder {
        void bind(PreparedStatement row, Shelf shelf, int units) throws SQLException;
    }

    NativeQuery<Tuple> query(String sql) {
        return session().createNativeQuery(sql, Tuple.class);
    }

    MutationQuery update(String sql) {
        return session().createNativeMutationQuery(sql);
    }

    /** One statement for all rows, in their order; nothing for none. */
    void batch(String sql, SortedMap<Shelf, Integer> rows, Binder binder) {
        if (rows.isEmpty()) return;
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows.entrySet()) {
                    binder.bind(statement, row.getKey(), row.getValue());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    /** Binds offer and location from this parameter on. */
    static void bind(PreparedStatement row, int from, Shelf shelf) throws SQLException {
        row.setBytes(from, Ids.bytes(shelf.offer().value()));
        row.setString(from + 1, shelf.location());
    }

    static Level level(Tuple row) {
        return new Level(
                row.get("on_hand", Number.class).intValue(),
                row.get("reserved", Number.class).intValue());
    }

    static Instant instant(Tuple row, String column) {
        return row.get(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static OfferId offer(Tuple row) {
        return new OfferId(Ids.of(row.get("offer_id", byte[].class)));
    }
}
