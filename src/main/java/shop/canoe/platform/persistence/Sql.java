package shop.canoe.platform.persistence;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Statements as they are, past Hibernate, on the connection of the running transaction: for what is asked so often that
 * translating a query costs more than the query, and for writes whose condition decides. What entities have changed is
 * written first.
 *
 * <p>Values are bound in order. A collection stands for a list: its {@code ?} becomes as many as it has elements, filled up
 * to a power of two with the last one, so that few different statements are prepared; it must not be empty.
 */
public final class Sql {
    private Sql() {}

    /** All rows, as {@code reader} makes them. */
    public static <T> List<T> list(
            EntityManager database, String sql, Function<SqlRow, T> reader, @Nullable Object... values) {
        return run(database, sql, values, statement -> {
            var rows = new ArrayList<T>();
            try (var found = statement.executeQuery()) {
                var row = new SqlRow(found);
                while (found.next()) rows.add(reader.apply(row));
            }
            return rows;
        });
    }

    /** The first row; empty if there is none. */
    public static <T> Optional<T> first(
            EntityManager database, String sql, Function<SqlRow, T> reader, @Nullable Object... values) {
        return list(database, sql, reader, values).stream().findFirst();
    }

    /** Runs a write; answers how many rows it found to change. */
    public static int update(EntityManager database, String sql, @Nullable Object... values) {
        return run(database, sql, values, PreparedStatement::executeUpdate);
    }

    /** Runs one write for several rows of values, in one go where the driver can. */
    public static void batch(EntityManager database, String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        run(database, sql, new Object[0], statement -> {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) bind(statement, i + 1, row[i]);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static <T> T run(EntityManager database, String sql, @Nullable Object[] values, Work<T> work) {
        var session = database.unwrap(Session.class);
        if (session.getStatistics().getEntityCount() > 0) session.flush();
        SqlCount.add();
        return session.doReturningWork(connection -> {
            var all = new ArrayList<@Nullable Object>();
            try (var statement = connection.prepareStatement(expand(sql, values, all))) {
                for (int i = 0; i < all.size(); i++) bind(statement, i + 1, all.get(i));
                return work.on(statement);
            }
        });
    }

    private static String expand(String sql, @Nullable Object[] values, List<@Nullable Object> all) {
        var text = new StringBuilder(sql.length() + 64);
        int from = 0;
        for (var value : values) {
            int mark = sql.indexOf('?', from);
            if (mark < 0) throw new IllegalArgumentException("more values than places: " + sql);
            text.append(sql, from, mark + 1);
            if (value instanceof Collection<?> list) {
                var padded = padded(list);
                text.append(",?".repeat(padded.size() - 1));
                all.addAll(padded);
            } else all.add(value);
            from = mark + 1;
        }
        return text.append(sql, from, sql.length()).toString();
    }

    private static List<Object> padded(Collection<?> list) {
        var padded = new ArrayList<Object>(list);
        int size = Integer.highestOneBit(Math.max(1, padded.size()) * 2 - 1);
        padded.addAll(Collections.nCopies(size - padded.size(), padded.get(padded.size() - 1)));
        return padded;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof UUID id) statement.setBytes(place, bytes(id));
        else if (value instanceof Instant time)
            statement.setObject(place, time.atOffset(ZoneOffset.UTC).toLocalDateTime());
        else if (value instanceof Enum<?> word) statement.setString(place, word.name());
        else statement.setObject(place, value);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
