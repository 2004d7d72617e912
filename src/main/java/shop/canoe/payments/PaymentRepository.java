package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of payments, attempts and captures; whoever changes a payment locks its row first. */
@ApplicationScoped
class PaymentRepository {
    private static final int BATCH = 20;

    @Inject
    EntityManager database;

    void add(Object row) {
        database.persist(row);
        database.flush();
    }

    Optional<Payment> find(UUID checkoutId) {
        return database.createQuery("from Payment p where p.checkoutId = :checkoutId", Payment.class)
                .setParameter("checkoutId", checkoutId)
                .getResultStream()
                .findFirst();
    }

    /** As the database has it now, locked until the transaction ends. */
    Optional<Payment> lock(UUID checkoutId) {
        return find(checkoutId).map(this::locked);
    }

    Payment lockById(UUID id) {
        return locked(payment(id));
    }

    Payment payment(UUID id) {
        return database.find(Payment.class, id);
    }

    private Payment locked(Payment payment) {
        database.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        return payment;
    }

    /** The attempt as the database has it now, its payment locked. */
    PaymentAttempt lockedAttempt(UUID id) {
        var attempt = attempt(id);
        lockById(attempt.paymentId());
        return fresh(attempt);
    }

    <T> T fresh(T row) {
        database.refresh(row);
        return row;
    }

    PaymentAttempt attempt(UUID id) {
        return database.find(PaymentAttempt.class, id);
    }

    Optional<PaymentCapture> findCapture(String orderNumber) {
        return database.createQuery("from PaymentCapture c where c.orderNumber = :number", PaymentCapture.class)
                .setParameter("number", orderNumber)
                .getResultStream()
                .findFirst();
    }

    PaymentCapture capture(UUID id) {
        return database.find(PaymentCapture.class, id);
    }

    /** Attempts in this state whose gateway is due to be asked; they are due again only after {@code pauseSeconds}. */
    List<UUID> claimAttempts(PaymentAttempt.Status status, int pauseSeconds) {
        return claim("payments_attempt", "ask_at", status.name(), pauseSeconds);
    }

    List<UUID> claimCaptures(int pauseSeconds) {
        return claim("payments_capture", "due_at", PaymentCapture.Status.REQUESTED.name(), pauseSeconds);
    }

    /** By the database's clock. */
    void askLater(UUID attempt, int seconds) {
        database.createNativeQuery(
                        "update payments_attempt set ask_at = timestampadd(second, :seconds, now(6)) where id = :id")
                .setParameter("seconds", seconds)
                .setParameter("id", attempt)
                .executeUpdate();
    }

    private List<UUID> claim(String table, String due, String status, int pauseSeconds) {
        @SuppressWarnings("unchecked")
        List<UUID> claimed = database.createNativeQuery("""
                        select id from %1$s where status = :status and %2$s <= now(6)
                        order by %2$s limit %3$d for update skip locked
                        """.formatted(table, due, BATCH), UUID.class)
                .setParameter("status", status)
                .getResultList();
        if (!claimed.isEmpty())
            database.createNativeQuery("update %s set %s = timestampadd(second, :pause, now(6)) where id in (:ids)"
                            .formatted(table, due))
                    .setParameter("pause", pauseSeconds)
                    .setParameter("ids", claimed)
                    .executeUpdate();
        return claimed;
    }
}
