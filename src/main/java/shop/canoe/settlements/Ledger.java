package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/**
 * Writes the books, through connections that may insert and read and nothing else. A journal is committed by itself, whatever
 * becomes of the caller's transaction: it is true all the same, and its reference keeps it from being booked again.
 */
@ApplicationScoped
class Ledger {
    @Inject
    LedgerConnections connections;

    @Inject
    Clock clock;

    /** @return whether it was booked now; false if it has been before */
    boolean book(Journal journal) {
        try (var connection = connections.open()) {
            return inOne(connection, journal);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot book " + journal.kind() + " " + journal.reference(), e);
        }
    }

    private boolean inOne(Connection connection, Journal journal) throws SQLException {
        connection.setAutoCommit(false);
        try {
            insert(connection, Ids.next(clock.instant()), journal);
            connection.commit();
            return true;
        } catch (SQLIntegrityConstraintViolationException e) {
            connection.rollback();
            if (isBooked(connection, journal)) return false;
            throw e;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void insert(Connection connection, UUID id, Journal journal) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into settlements_journal (id, kind, reference, order_number, words, booked_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setBytes(1, bytes(id));
            insert.setString(2, journal.kind().name());
            insert.setString(3, journal.reference());
            insert.setString(4, journal.orderNumber().orElse(null));
            insert.setString(5, journal.words());
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into settlements_posting (journal_id, line_no, account, part, shipment_id, amount_minor, currency)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (int line = 0; line < journal.postings().size(); line++) {
                var posting = journal.postings().get(line);
                insert.setBytes(1, bytes(id));
                insert.setInt(2, line);
                insert.setString(3, posting.account().code());
                insert.setString(4, posting.part().name());
                insert.setBytes(5, bytes(posting.shipmentId()));
                insert.setLong(6, posting.amount().minor());
                insert.setString(7, posting.amount().currency());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isBooked(Connection connection, Journal journal) throws SQLException {
        try (var query =
                connection.prepareStatement("select id from settlements_journal where kind = ? and reference = ?")) {
            query.setString(1, journal.kind().name());
            query.setString(2, journal.reference());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        if (id == null) return null;
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
