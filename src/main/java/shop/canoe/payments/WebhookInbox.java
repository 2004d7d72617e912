package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import shop.canoe.payments.gateway.GatewayNotice;
import shop.canoe.platform.id.Ids;

/** What gateways have told, each event once. Public for the servlet; nobody outside has anything to do with it. */
@ApplicationScoped
@Transactional
public class WebhookInbox {
    private static final int BATCH = 50;
    private static final int NEXT_TRY_SECONDS = 10;

    @Inject
    EntityManager database;

    @Inject
    PaymentRepository payments;

    @Inject
    Clock clock;

    /** A message of the inbox: which checkout it is about and which of its attempts; empty if none of ours. */
    record Message(UUID id, Optional<UUID> attemptId) {}

    /** @return false if it was told before */
    public boolean take(String gateway, GatewayNotice notice) {
        return database.createNativeQuery("""
                        insert ignore into payments_webhook (id, gateway, event_id, type, payment_key, status, received_at)
                        values (:id, :gateway, :event, :type, :payment, 'NEW', :now)
                        """)
                        .setParameter("id", Ids.next(clock.instant()))
                        .setParameter("gateway", gateway)
                        .setParameter("event", notice.eventId())
                        .setParameter("type", notice.type())
                        .setParameter("payment", notice.payment())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Messages to be dealt with now; again soon, unless they are {@link #done}. */
    List<Message> claim() {
        var session = database.unwrap(Session.class);
        var claimed =
                session.createNativeQuery("""
                        select id from payments_webhook where status = 'NEW' and due_at <= now(6)
                        order by due_at limit %d for update skip locked
                        """.formatted(BATCH), UUID.class).getResultList();
        if (claimed.isEmpty()) return List.of();
        session.createNativeMutationQuery(
                        "update payments_webhook set due_at = timestampadd(second, :pause, now(6)) where id in (:ids)")
                .setParameter("pause", NEXT_TRY_SECONDS)
                .setParameter("ids", claimed)
                .executeUpdate();
        return claimed.stream().map(this::message).toList();
    }

    private Message message(UUID id) {
        var key = database.unwrap(Session.class)
                .createNativeQuery("select payment_key from payments_webhook where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Message(id, payments.findAttempt(key).map(PaymentAttempt::id));
    }

    void done(UUID id) {
        database.createNativeQuery("update payments_webhook set status = 'DONE' where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** How many wait to be dealt with. */
    public long waiting() {
        return database.unwrap(Session.class)
                .createNativeQuery("select count(*) from payments_webhook where status = 'NEW'", Long.class)
                .getSingleResult();
    }
}
