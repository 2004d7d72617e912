package shop.canoe.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** What waits in the outbox, and its dead letters: events a listener has failed at so often that a person must decide. */
@ApplicationScoped
@Transactional
public class OutboxDesk {
    private static final System.Logger LOG = System.getLogger(OutboxDesk.class.getName());
    private static final int LISTED = 100;

    @Inject
    EntityManager database;

    @Inject
    OutboxDelivery delivery;

    /**
     * How the outbox stands.
     *
     * @param waiting rows to deliver, also those that are tried again later
     * @param lateSeconds for how long the most overdue of them should have been delivered; 0 if none is overdue
     * @param dead rows nobody tries any more
     */
    public record Standing(int waiting, int lateSeconds, int dead) {}

    /** By the database's clock; one query. */
    public Standing standing() {
        return Sql.first(
                        database,
                        """
                        select coalesce(sum(state = 'NEW'), 0) as waiting, coalesce(sum(state = 'DEAD'), 0) as dead,
                            coalesce(max(case when state = 'NEW' and due_at < now(6)
                                then timestampdiff(second, due_at, now(6)) end), 0) as late
                        from platform_outbox
                        """,
                        row -> new Standing(row.number("waiting"), row.number("late"), row.number("dead")))
                .orElseThrow();
    }

    /** The oldest first, at most {@value #LISTED}. */
    public List<DeadLetter> dead() {
        return Sql.list(
                database,
                """
                select id, listener, type, payload, coalesce(request_id, '') as request_id, attempts, created_at,
                    coalesce(last_error, '') as last_error
                from platform_outbox where state = 'DEAD' order by id limit %d
                """.formatted(LISTED),
                row -> new DeadLetter(
                        row.id("id"),
                        row.text("listener"),
                        row.text("type"),
                        row.text("payload"),
                        row.text("request_id"),
                        row.number("attempts"),
                        row.time("created_at"),
                        row.text("last_error")));
    }

    /**
     * Has a dead letter delivered again, as often as a new one would be.
     *
     * @return false if it is not dead, or is gone
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public boolean deliverAgain(UUID id, SignedIn who) {
        who.require(Role.OPERATOR);
        boolean isRevived = Sql.update(database, """
                        update platform_outbox set state = 'NEW', attempts = 0, due_at = now(6)
                        where id = ? and state = 'DEAD'
                        """, id) == 1;
        if (isRevived) delivery.soon();
        return isRevived;
    }

    /**
     * Crosses out a dead letter: its listener will never hear of it. What it said is kept in the log.
     *
     * @return false if it is not dead, or is gone
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public boolean crossOut(UUID id, SignedIn who) {
        who.require(Role.OPERATOR);
        var letter = dead().stream().filter(dead -> dead.id().equals(id)).findFirst();
        letter.ifPresent(dead -> LOG.log(
                System.Logger.Level.WARNING,
                "account {0} crosses out {1} for {2}: {3}",
                who.accountId(),
                dead.type(),
                dead.listener(),
                dead.payload()));
        return Sql.update(database, "delete from platform_outbox where id = ? and state = 'DEAD'", id) == 1;
    }
}
