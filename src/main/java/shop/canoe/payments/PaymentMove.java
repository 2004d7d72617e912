package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** Money to be moved for a reference, or moved: a shipment's capture, a cancellation's release, a refund. Its id is the gateway's key for it. */
@Entity
@Table(name = "payments_move")
class PaymentMove {
    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind kind;

    @Column
    private UUID reference;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    /** Whose store credit a refund becomes. */
    @Column(name = "account_id")
    private @Nullable UUID accountId;

    /** How often it was asked for again after it was refused. */
    @Column
    private int tries;

    /** Given back by the operator himself, outside of all gateways. */
    @Column(name = "is_by_hand")
    private boolean isByHand;

    /** Of a capture: nothing else was left to capture when it was asked for. */
    @Column(name = "is_rest")
    private boolean isRest;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    enum Kind {
        CAPTURE,
        RELEASE,
        REFUND
    }

    /** REFUSED: for good, by the gateway or by our own books. */
    enum Status {
        REQUESTED,
        DONE,
        REFUSED
    }

    /** For JPA. */
    protected PaymentMove() {}

    static PaymentMove request(
            UUID paymentId, Kind kind, UUID reference, String orderNumber, Money amount, Instant now) {
        var move = new PaymentMove();
        move.id = Ids.next(now);
        move.paymentId = paymentId;
        move.kind = kind;
        move.reference = reference;
        move.orderNumber = orderNumber;
        move.amountMinor = amount.minor();
        move.currency = amount.currency();
        move.status = Status.REQUESTED;
        move.requestedAt = now;
        return move;
    }

    void toCredit(UUID account) {
        accountId = account;
    }

    /** @return whether it was still to be done */
    boolean settle(Status to, Instant now) {
        if (status != Status.REQUESTED) return false;
        status = to;
        settledAt = now;
        return true;
    }

    /** Asks for what was refused once more. */
    void tryAgain() {
        if (status != Status.REFUSED) throw new IllegalStateException("not refused: " + id);
        tries++;
        status = Status.REQUESTED;
        settledAt = null;
    }

    /** What was refused was given back past the gateways. */
    void doneByHand(Instant now) {
        tryAgain();
        isByHand = true;
        settle(Status.DONE, now);
    }

    /** What gateways know this try by. */
    String key() {
        return tries == 0 ? id.toString() : id + "-" + tries;
    }

    Status status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    void takesTheRest() {
        isRest = true;
    }

    boolean isRest() {
        return isRest;
    }

    int tries() {
        return tries;
    }

    boolean isDone() {
        return status == Status.DONE;
    }

    boolean isRefused() {
        return status == Status.REFUSED;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    Kind kind() {
        return kind;
    }

    UUID reference() {
        return reference;
    }

    String orderNumber() {
        return orderNumber;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }
}
