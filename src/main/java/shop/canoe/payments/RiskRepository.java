package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what {@link RiskRules} ask, and keeps what they found. */
@ApplicationScoped
class RiskRepository {
    @Inject
    EntityManager database;

    /** Cards declined for this payment since then. */
    long declined(UUID payment, Instant since) {
        return database.createQuery("""
                        select count(*) from PaymentAttempt a
                        where a.paymentId = :payment and a.status = DECLINED and a.last4 is not null and a.settledAt >= :since
                        """, Long.class)
                .setParameter("payment", payment)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Other payments authorised since then, of the same account. */
    long ofAccount(Payment payment, Instant since) {
        return others("accountId", payment.accountId(), payment, since);
    }

    long ofEmail(Payment payment, Instant since) {
        return others("emailHash", payment.emailHash(), payment, since);
    }

    long ofAddress(Payment payment, Instant since) {
        return others("addressHash", payment.addressHash(), payment, since);
    }

    private long others(String column, @Nullable Object value, Payment payment, Instant since) {
        if (value == null) return 0;
        return database.createQuery(
                        "select count(*) from Payment p where p.%s = :value and p.authorisedAt >= :since and p.id <> :id"
                                .formatted(column),
                        Long.class)
                .setParameter("value", value)
                .setParameter("since", since)
                .setParameter("id", payment.id())
                .getSingleResult();
    }

    /** Other attempts paid with the same card since then. */
    long ofCard(PaymentAttempt attempt, Instant since) {
        if (attempt.fingerprint() == null) return 0;
        return database.createQuery("""
                        select count(*) from PaymentAttempt a
                        where a.fingerprint = :card and a.settledAt >= :since and a.paymentId <> :payment
                        """, Long.class)
                .setParameter("card", attempt.fingerprint())
                .setParameter("since", since)
                .setParameter("payment", attempt.paymentId())
                .getSingleResult();
    }

    void add(PaymentRisk risk) {
        database.persist(risk);
    }

    /** To be decided, oldest first. */
    List<PaymentRisk> open() {
        return database.createQuery("from PaymentRisk r where r.decision = OPEN order by r.seenAt", PaymentRisk.class)
                .setMaxResults(200)
                .getResultList();
    }

    List<PaymentRisk> openOf(UUID payment) {
        return database.createQuery(
                        "from PaymentRisk r where r.decision = OPEN and r.paymentId = :payment", PaymentRisk.class)
                .setParameter("payment", payment)
                .getResultList();
    }
}
