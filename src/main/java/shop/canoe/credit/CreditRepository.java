package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** Rows of credits and their movements. Every change of a balance is one conditional update with its movement beside it. */
@ApplicationScoped
class CreditRepository {
    /** What comes back to a card that is about to end can be spent for so long. */
    private static final int DAYS_AFTER_RETURN = 90;

    private static final String VIEW =
            "select new shop.canoe.credit.CreditView(c.id, c.codeEnd, c.balanceMinor, c.currency, c.endsOn, c.blockedAt) from Credit c ";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** For the tests of the tests only; nobody sets it in a shop. */
    @Inject
    @ConfigProperty(name = "canoe.test.unguarded.credit", defaultValue = "false")
    boolean isUnguarded;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    List<CreditView> views(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return database.createQuery(VIEW + "where c.id in :ids", CreditView.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<CreditView> ofCode(GiftCardCode code) {
        return database.createQuery(VIEW + "where c.codeHash = :hash", CreditView.class)
                .setParameter("hash", code.hash())
                .getResultStream()
                .findFirst();
    }

    /** One in each currency. */
    List<CreditView> ofAccount(UUID accountId) {
        return database.createQuery(VIEW + "where c.accountId = :account order by c.currency", CreditView.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    List<CreditMovement> movementsOf(UUID accountId, int most) {
        return database.createQuery("""
                        select new shop.canoe.credit.CreditMovement(m.reason, m.deltaMinor, c.currency, m.movedAt)
                        from Movement m join Credit c on c.id = m.creditId
                        where c.accountId = :account order by m.movedAt desc, m.id desc
                        """, CreditMovement.class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultList();
    }

    /** The credit of an account, made empty if it has none. */
    UUID ofAccountOrNew(UUID accountId, String currency) {
        return findOfAccount(accountId, currency).orElseGet(() -> {
            database.createNativeQuery("""
                            insert into credit_credit (id, account_id, balance_minor, currency, made_at)
                            values (:id, :account, 0, :currency, :now) on duplicate key update balance_minor = balance_minor
                            """)
                    .setParameter("id", Ids.next(clock.instant()))
                    .setParameter("account", accountId)
                    .setParameter("currency", currency)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            return findOfAccount(accountId, currency).orElseThrow();
        });
    }

    private Optional<UUID> findOfAccount(UUID accountId, String currency) {
        return database.createQuery(
                        "select c.id from Credit c where c.accountId = :account and c.currency = :currency", UUID.class)
                .setParameter("account", accountId)
                .setParameter("currency", currency)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes so much off a balance, once per reason and reference.
     *
     * @return false if so much is not there, or it is blocked or has ended; nothing has changed then
     */
    boolean take(UUID credit, CreditReason reason, UUID reference, Money amount) {
        if (!(isUnguarded ? spendUnguarded(credit, amount.minor()) : spend(credit, amount.minor()))) return false;
        enter(credit, reason, reference, -amount.minor());
        return true;
    }

    private boolean spend(UUID credit, long minor) {
        return database.createNativeQuery("""
                                update credit_credit set balance_minor = balance_minor - :minor
                                where id = :credit and balance_minor >= :minor and blocked_at is null
                                    and (ends_on is null or ends_on >= :today)
                                """)
                        .setParameter("credit", credit)
                        .setParameter("minor", minor)
                        .setParameter("today", today())
                        .executeUpdate()
                == 1;
    }

    /** Looks first, then takes: what must not be done, so that races can be seen to find it. */
    boolean spendUnguarded(UUID credit, long minor) {
        long before = ((Number) database.createNativeQuery("select balance_minor from credit_credit where id = :credit")
                        .setParameter("credit", credit)
                        .getSingleResult())
                .longValue();
        if (before < minor) return false;
        return database.createNativeQuery("update credit_credit set balance_minor = :rest where id = :credit")
                        .setParameter("credit", credit)
                        .setParameter("rest", before - minor)
                        .executeUpdate()
                == 1;
    }

    /** Adds so much to a balance, once per reason and reference; a card that is about to end gets a while to spend it. */
    void add(UUID credit, CreditReason reason, UUID reference, Money amount) {
        database.createNativeQuery("""
                        update credit_credit set balance_minor = balance_minor + :minor,
                            ends_on = case when ends_on is null then null else greatest(ends_on, :soonest) end
                        where id = :credit
                        """)
                .setParameter("credit", credit)
                .setParameter("minor", amount.minor())
                .setParameter("soonest", today().plusDays(DAYS_AFTER_RETURN))
                .executeUpdate();
        enter(credit, reason, reference, amount.minor());
    }

    /** Puts the first money on a new card, whatever its end. */
    void fill(Credit card, CreditReason reason, UUID reference, Money amount) {
        add(card);
        database.createNativeQuery("update credit_credit set balance_minor = :minor where id = :credit")
                .setParameter("credit", card.id())
                .setParameter("minor", amount.minor())
                .executeUpdate();
        enter(card.id(), reason, reference, amount.minor());
    }

    private void enter(UUID credit, CreditReason reason, UUID reference, long delta) {
        add(Movement.of(credit, reason, reference, delta, clock.instant()));
    }

    void add(Object row) {
        database.persist(row);
        database.flush();
    }

    /** Cards that have ended with something on them; no other node gets them at the same time. */
    List<UUID> claimEnded(int most) {
        @SuppressWarnings("unchecked")
        List<UUID> ended = database.createNativeQuery("""
                        select id from credit_credit where ends_on < :today and balance_minor > 0
                        order by ends_on limit %d for update skip locked
                        """.formatted(most), UUID.class)
                .setParameter("today", today())
                .getResultList();
        return ended;
    }

    /** What is left of an ended card is not owed any more. The row is locked. */
    void empty(CreditView ended, UUID reference) {
        database.createNativeQuery("update credit_credit set balance_minor = 0 where id = :credit")
                .setParameter("credit", ended.id())
                .executeUpdate();
        enter(ended.id(), CreditReason.EXPIRED, reference, -ended.balance().minor());
    }
}
