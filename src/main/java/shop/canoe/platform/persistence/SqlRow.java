package shop.canoe.platform.persistence;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The row at hand of a {@link Sql} query, by column. Columns that may be null have methods of their own. */
public final class SqlRow {
    private final ResultSet row;

    SqlRow(ResultSet row) {
        this.row = row;
    }

    public UUID id(String column) {
        return read(() -> {
            var buffer = ByteBuffer.wrap(row.getBytes(column));
            return new UUID(buffer.getLong(), buffer.getLong());
        });
    }

    public String text(String column) {
        return read(() -> row.getString(column));
    }

    public Optional<String> textIfAny(String column) {
        return Optional.ofNullable(text(column));
    }

    public int number(String column) {
        return read(() -> row.getInt(column));
    }

    public long amount(String column) {
        return read(() -> row.getLong(column));
    }

    public Optional<Long> amountIfAny(String column) {
        return read(() -> {
            long amount = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(amount);
        });
    }

    public boolean is(String column) {
        return read(() -> row.getBoolean(column));
    }

    /** A time kept in UTC. */
    public Instant time(String column) {
        return read(() -> row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static <T> T read(Column<T> column) {
        try {
            return column.read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Column<T> {
        T read() throws SQLException;
    }
}
