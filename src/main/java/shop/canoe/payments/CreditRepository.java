package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** Rows of credits and their entries. The balance follows its entries by a conditional update that never goes below zero. */
@ApplicationScoped
class CreditRepository {
    @Inject
    EntityManager database;

    /** ISSUED: a new gift card. REFUND: instead of money. SPENT: on an order. RETURNED: that order did not come about, or came back. */
    enum Reason {
        ISSUED,
        REFUND,
        SPENT,
        RETURNED
    }

    /** The credit of an account, made empty if it has none. */
    UUID ofAccount(UUID accountId, String currency, Instant now) {
        database.createNativeQuery("""
                        insert into payments_credit (id, account_id, balance_minor, currency, created_at)
                        values (:id, :account, 0, :currency, :now) on duplicate key update balance_minor = balance_minor
                        """)
                .setParameter("id", Ids.next(now))
                .setParameter("account", accountId)
                .setParameter("currency", currency)
                .setParameter("now", now)
                .executeUpdate();
        return session()
                .createNativeQuery(
                        "select id from payments_credit where account_id = :account and currency = :currency",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("currency", currency)
                .getSingleResult();
    }

    Money balance(UUID accountId, String currency) {
        var balance = session()
                .createNativeQuery(
                        "select balance_minor from payments_credit where account_id = :account and currency = :currency",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("currency", currency)
                .uniqueResult();
        return new Money(balance == null ? 0 : balance, currency);
    }

    /**
     * Changes the balance once per reason and reference.
     *
     * @return false if so much is not there
     */
    boolean enter(UUID credit, Reason reason, UUID reference, long delta, Instant now) {
        if (isEntered(credit, reason, reference)) return true;
        if (!change(credit, delta)) return false;
        database.createNativeQuery("""
                        insert into payments_credit_entry (id, credit_id, reason, reference, delta_minor, made_at)
                        values (:id, :credit, :reason, :reference, :delta, :now)
                        """)
                .setParameter("id", Ids.next(now))
                .setParameter("credit", credit)
                .setParameter("reason", reason.name())
                .setParameter("reference", reference)
                .setParameter("delta", delta)
                .setParameter("now", now)
                .executeUpdate();
        return true;
    }

    private boolean isEntered(UUID credit, Reason reason, UUID reference) {
        return !database.createNativeQuery("""
                        select 1 from payments_credit_entry
                        where credit_id = :credit and reason = :reason and reference = :reference
                        """)
                .setParameter("credit", credit)
                .setParameter("reason", reason.name())
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    private boolean change(UUID credit, long delta) {
        return database.createNativeQuery("""
                        update payments_credit set balance_minor = balance_minor + :delta
                        where id = :credit and balance_minor + :delta >= 0
                        """)
                        .setParameter("credit", credit)
                        .setParameter("delta", delta)
                        .executeUpdate()
                == 1;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
