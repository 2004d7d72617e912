package shop.canoe.platform.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import shop.canoe.platform.id.Ids;

/** The outbox table: adds rows, claims due ones under a lease, marks them done, due again, or dead. */
@ApplicationScoped
class Outbox {
    private static final int BATCH = 50;
    private static final int TRIES = 8;
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    EntityManager database;

    @Inject
    Listeners listeners;

    @Inject
    OutboxDelivery delivery;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Record event) {
        var names = listeners.of(event);
        if (names.isEmpty()) return;
        var payload = listeners.write(event);
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into platform_outbox (id, listener, type, payload, state, attempts, due_at, created_at)
                    values (?, ?, ?, ?, 'NEW', 0, now(6), now(6))
                    """)) {
                for (var name : names) {
                    insert.setBytes(1, bytes(Ids.next(clock.instant())));
                    insert.setString(2, name);
                    insert.setString(3, event.getClass().getName());
                    insert.setString(4, payload);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        deliverAfterCommit();
    }

    /** Claims due rows for this node; another node passes them over until the lease ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<OutboxRow> claim() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select id, listener, type, payload, attempts from platform_outbox
                        where state = 'NEW' and due_at <= now(6) order by id limit %d for update skip locked
                        """.formatted(BATCH)).getResultList();
        if (rows.isEmpty()) return List.of();
        database.createNativeQuery("""
                        update platform_outbox set attempts = attempts + 1, due_at = timestampadd(second, :lease, now(6))
                        where id in (:ids)
                        """)
                .setParameter("lease", LEASE.toSeconds())
                .setParameter("ids", rows.stream().map(row -> row[0]).toList())
                .executeUpdate();
        return rows.stream()
                .map(row -> new OutboxRow(
                        uuid((byte[]) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue() + 1))
                .toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void done(OutboxRow row) {
        database.createNativeQuery("delete from platform_outbox where id = :id")
                .setParameter("id", bytes(row.id()))
                .executeUpdate();
    }

    /** Puts the row off: 2, 4, 8 … seconds; after eight tries it is dead and waits for a person. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(OutboxRow row, String reason) {
        database.createNativeQuery("""
                        update platform_outbox
                        set state = :state, due_at = timestampadd(second, :pause, now(6)), last_error = :reason
                        where id = :id
                        """)
                .setParameter("state", row.attempts() >= TRIES ? "DEAD" : "NEW")
                .setParameter("pause", 1L << row.attempts())
                .setParameter("reason", reason.length() > 500 ? reason.substring(0, 500) : reason)
                .setParameter("id", bytes(row.id()))
                .executeUpdate();
    }

    private void deliverAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) return;
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) delivery.soon();
            }
        });
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
