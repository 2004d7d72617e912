package shop.canoe.platform.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.AfterCommit;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.platform.trace.Cause;

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

    @Inject
    EventCounts counts;

    @Inject
    AfterCommit afterCommit;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Record event) {
        var names = listeners.of(event);
        if (names.isEmpty()) return;
        var payload = listeners.write(event);
        var cause = Cause.current();
        Sql.batch(
                database,
                """
                insert into platform_outbox (id, listener, type, payload, request_id, trace_parent, state, attempts, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, 'NEW', 0, now(6), now(6))
                """,
                names.stream()
                        .map(name -> new Object[] {
                            Ids.next(clock.instant()),
                            name,
                            event.getClass().getName(),
                            payload,
                            cause.requestId().orElse(null),
                            cause.traceParent().orElse(null)
                        })
                        .toList());
        told(event.getClass());
    }

    /** Claims due rows for this node; another node passes them over until the lease ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<OutboxRow> claim() {
        var rows = Sql.list(
                database,
                """
                select id, listener, type, payload, request_id, trace_parent, attempts from platform_outbox
                where state = 'NEW' and due_at <= now(6) order by id limit %d for update skip locked
                """.formatted(BATCH),
                row -> new OutboxRow(
                        row.id("id"),
                        row.text("listener"),
                        row.text("type"),
                        row.text("payload"),
                        new Cause(row.textIfAny("request_id"), row.textIfAny("trace_parent")),
                        row.number("attempts") + 1));
        if (!rows.isEmpty())
            Sql.update(
                    database,
                    """
                    update platform_outbox set attempts = attempts + 1, due_at = timestampadd(second, ?, now(6))
                    where id in (?)
                    """,
                    LEASE.toSeconds(),
                    rows.stream().map(OutboxRow::id).toList());
        return rows;
    }

    /** In the transaction in which it was heard, so that what a listener writes it writes once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(OutboxRow row) {
        Sql.update(database, "delete from platform_outbox where id = ?", row.id());
    }

    /** Puts the row off: 2, 4, 8 … seconds; after eight tries it is dead and waits for a person. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(OutboxRow row, String reason) {
        Sql.update(
                database,
                """
                update platform_outbox
                set state = ?, due_at = timestampadd(second, ?, now(6)), last_error = ?
                where id = ?
                """,
                row.attempts() >= TRIES ? "DEAD" : "NEW",
                1L << row.attempts(),
                reason.length() > 500 ? reason.substring(0, 500) : reason,
                row.id());
    }

    /** With the commit the event is a fact: it counts, and is delivered. */
    private void told(Class<?> type) {
        if (transaction.getResource(Outbox.class) instanceof Told told) {
            told.types().add(type);
            return;
        }
        var types = new ArrayList<Class<?>>(List.of(type));
        transaction.putResource(Outbox.class, new Told(types));
        afterCommit.run(() -> {
            types.forEach(counts::happened);
            delivery.soon();
        });
    }

    /** What the transaction has added so far. */
    private record Told(List<Class<?>> types) {}
}
