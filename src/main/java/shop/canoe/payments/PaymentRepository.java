package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Sql;

/** Rows of payments, attempts and moves; whoever changes a payment locks its row first. */
@ApplicationScoped
class PaymentRepository {
    private static final int BATCH = 20;
    private static final int SOONEST = 20;
    private static final int LATEST = 60;

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

    /** The checkout's payment and those of its parcels that were paid again, in the order they began; all locked. */
    List<Payment> lockOrderedIn(UUID checkoutId) {
        return database
                .createQuery("from Payment p where p.checkoutId = :checkout or p.repeatOf = :checkout", Payment.class)
                .setParameter("checkout", checkoutId)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(Payment::isRepeat).thenComparing(Payment::id))
                .map(this::locked)
                .toList();
    }

    /** As {@link #lock}, asked before anything else of the payment in this transaction: then one query is enough. */
    Optional<Payment> lockUnread(UUID checkoutId) {
        return database.createQuery("from Payment p where p.checkoutId = :checkoutId", Payment.class)
                .setParameter("checkoutId", checkoutId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
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

    /** The attempt as the database has it now, its payment locked; asked before anything else of them in this transaction. */
    PaymentAttempt lockedAttempt(UUID id) {
        Sql.first(database, "select payment_id from payments_attempt where id = ?", row -> row.id("payment_id"), id)
                .ifPresent(payment -> Sql.first(
                        database,
                        "select id from payments_payment where id = ? for update",
                        row -> row.id("id"),
                        payment));
        return attempt(id);
    }

    <T> T fresh(T row) {
        database.refresh(row);
        return row;
    }

    PaymentAttempt attempt(UUID id) {
        return database.find(PaymentAttempt.class, id);
    }

    /** Writes down what the gateway calls an attempt and where it is paid; false, and nothing is written, if it has ended. */
    boolean noteOpened(UUID attempt, GatewayPayment answer) {
        return Sql.update(
                        database,
                        "update payments_attempt set page_url = ?, reference = ? where id = ? and status = 'STARTED'",
                        answer.page(),
                        answer.reference(),
                        attempt)
                == 1;
    }

    /**
     * Attempts in this state whose gateway is due to be asked. They are due again after as long as they have lasted, at least
     * {@value #SOONEST} and at most {@value #LATEST} seconds: who has not paid by now seldom pays the next moment.
     */
    List<UUID> claimAttempts(PaymentAttempt.Status status) {
        var pause = "least(greatest(timestampdiff(second, started_at, now(6)), %d), %d)".formatted(SOONEST, LATEST);
        return claim("payments_attempt", "ask_at", status.name(), pause);
    }

    /** Payments that were prepared so long ago and never begun; no other node gets them at the same time. */
    List<UUID> claimPreparedBefore(Instant limit) {
        return claimBefore("PREPARED", limit);
    }

    private List<UUID> claimBefore(String status, Instant limit) {
        @SuppressWarnings("unchecked")
        List<UUID> claimed = database.createNativeQuery("""
                        select id from payments_payment where status = :status and changed_at < :limit
                        limit %d for update skip locked
                        """.formatted(BATCH), UUID.class)
                .setParameter("status", status)
                .setParameter("limit", limit)
                .getResultList();
        return claimed;
    }

    /** Payments whose review began so long ago; no other node gets them at the same time. */
    List<UUID> claimReviewedBefore(Instant limit) {
        return claimBefore("IN_REVIEW", limit);
    }

    List<UUID> claimMoves(int pauseSeconds) {
        return claim("payments_move", "due_at", PaymentMove.Status.REQUESTED.name(), String.valueOf(pauseSeconds));
    }

    Optional<PaymentMove> findMove(UUID payment, PaymentMove.Kind kind, UUID reference) {
        return database.createQuery(
                        "from PaymentMove m where m.paymentId = :payment and m.kind = :kind and m.reference = :reference",
                        PaymentMove.class)
                .setParameter("payment", payment)
                .setParameter("kind", kind)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All parts of what is given back for a reference. */
    List<PaymentMove> refunds(UUID reference) {
        return database.createQuery(
                        "from PaymentMove m where m.kind = :kind and m.reference = :reference", PaymentMove.class)
                .setParameter("kind", PaymentMove.Kind.REFUND)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** The longest waiting first. */
    List<PaymentMove> refusedRefunds() {
        return database.createQuery(
                        "from PaymentMove m where m.kind = :kind and m.status = :refused order by m.requestedAt, m.id",
                        PaymentMove.class)
                .setParameter("kind", PaymentMove.Kind.REFUND)
                .setParameter("refused", PaymentMove.Status.REFUSED)
                .getResultList();
    }

    Optional<PaymentMove> findMove(UUID id) {
        return Optional.ofNullable(database.find(PaymentMove.class, id));
    }

    PaymentMove move(UUID id) {
        return database.find(PaymentMove.class, id);
    }

    /** What of a payment was moved for an order, or is about to be. */
    long moved(UUID payment, PaymentMove.Kind kind, String orderNumber, PaymentMove.Status... statuses) {
        return database.createQuery("""
                        select coalesce(sum(m.amountMinor), 0) from PaymentMove m
                        where m.paymentId = :payment and m.kind = :kind and m.orderNumber = :number and m.status in :statuses
                        """, Long.class)
                .setParameter("payment", payment)
                .setParameter("kind", kind)
                .setParameter("number", orderNumber)
                .setParameter("statuses", List.of(statuses))
                .getSingleResult();
    }

    /** Takes this much of what is authorised for a capture, if it is there. */
    boolean claimCapture(UUID payment, long minor) {
        return update("""
                update payments_payment set capturing_minor = capturing_minor + :minor
                where id = :payment and capturing_minor + :minor <= authorised_minor
                """, payment, minor);
    }

    /** The gateway did not capture it: it is free again. */
    void returnCapture(UUID payment, long minor) {
        update(
                "update payments_payment set capturing_minor = capturing_minor - :minor where id = :payment",
                payment,
                minor);
    }

    /** Gives up this much of what is authorised, if no capture counts on it. */
    boolean claimRelease(UUID payment, long minor) {
        return update("""
                update payments_payment set authorised_minor = authorised_minor - :minor
                where id = :payment and authorised_minor - :minor >= capturing_minor
                """, payment, minor);
    }

    /** Takes this much of what is captured for a refund, if it is there. */
    boolean claimRefund(UUID payment, long minor) {
        return update("""
                update payments_payment set refunded_minor = refunded_minor + :minor
                where id = :payment and refunded_minor + :minor <= captured_minor
                """, payment, minor);
    }

    /** The gateway did not give it back. */
    void returnRefund(UUID payment, long minor) {
        update(
                "update payments_payment set refunded_minor = refunded_minor - :minor where id = :payment",
                payment,
                minor);
    }

    private boolean update(String sql, UUID payment, long minor) {
        return database.createNativeQuery(sql)
                        .setParameter("payment", payment)
                        .setParameter("minor", minor)
                        .executeUpdate()
                == 1;
    }

    /** By the database's clock. */
    void moveLater(UUID move, int seconds) {
        database.createNativeQuery(
                        "update payments_move set due_at = timestampadd(second, :seconds, now(6)) where id = :id")
                .setParameter("seconds", seconds)
                .setParameter("id", move)
                .executeUpdate();
    }

    /** By its own id, which is the key gateways know it by, or by the gateway's reference. */
    Optional<PaymentAttempt> findAttempt(String keyOrReference) {
        return Ids.parse(keyOrReference)
                .flatMap(id -> Optional.ofNullable(database.find(PaymentAttempt.class, id)))
                .or(() -> database.createQuery(
                                "from PaymentAttempt a where a.reference = :reference", PaymentAttempt.class)
                        .setParameter("reference", keyOrReference)
                        .getResultStream()
                        .findFirst());
    }

    /** Captures and refunds that wait for the gateway are due now. */
    void hurryMoves(UUID payment) {
        database.createNativeQuery("""
                        update payments_move set due_at = now(6)
                        where payment_id = :payment and kind <> 'RELEASE' and status = 'REQUESTED'
                        """).setParameter("payment", payment).executeUpdate();
    }

    /** What waited for the rest of the payment to be captured is due now. */
    void hurryReleases(UUID payment) {
        database.createNativeQuery("""
                        update payments_move set due_at = now(6)
                        where payment_id = :payment and kind = 'RELEASE' and status = 'REQUESTED'
                        """).setParameter("payment", payment).executeUpdate();
    }

    /** By the database's clock. */
    void askLater(UUID attempt, int seconds) {
        Sql.update(
                database,
                "update payments_attempt set ask_at = timestampadd(second, ?, now(6)) where id = ?",
                seconds,
                attempt);
    }

    private List<UUID> claim(String table, String due, String status, String pauseSeconds) {
        @SuppressWarnings("unchecked")
        List<UUID> claimed = database.createNativeQuery("""
                        select id from %1$s where status = :status and %2$s <= now(6)
                        order by %2$s limit %3$d for update skip locked
                        """.formatted(table, due, BATCH), UUID.class)
                .setParameter("status", status)
                .getResultList();
        if (!claimed.isEmpty())
            database.createNativeQuery("update %s set %s = timestampadd(second, %s, now(6)) where id in (:ids)"
                            .formatted(table, due, pauseSeconds))
                    .setParameter("ids", claimed)
                    .executeUpdate();
        return claimed;
    }
}
