package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** The payment of one checkout. Changed only while its row is locked; a step that does not follow from where it stands changes nothing. */
@Entity
@Table(name = "payments_payment")
class Payment {
    @Id
    private UUID id;

    /** What is paid: a checkout, or a shipment whose first payment was refused. */
    @Column(name = "checkout_id")
    private UUID checkoutId;

    /** The checkout a shipment that is paid again belongs to. */
    @Column(name = "repeat_of")
    private @Nullable UUID repeatOf;

    @Enumerated(EnumType.STRING)
    @Column
    private PaymentStatus status;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "authorised_minor")
    private long authorisedMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    /** Captured, or about to be. */
    @Column(name = "capturing_minor")
    private long capturingMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column
    private String currency;

    /** The attempt that counts: the last one. */
    @Column(name = "attempt_id")
    private @Nullable UUID attemptId;

    @Column
    private int attempts;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "email_hash")
    private @Nullable String emailHash;

    @Column(name = "address_hash")
    private @Nullable String addressHash;

    @Column(name = "authorised_at")
    private @Nullable Instant authorisedAt;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    /** For JPA. */
    protected Payment() {}

    static Payment prepare(UUID checkoutId, Money amount, Instant now) {
        var payment = new Payment();
        payment.id = Ids.next(now);
        payment.checkoutId = checkoutId;
        payment.fill(amount, now);
        return payment;
    }

    /** The payment of a parcel whose money was refused. */
    static Payment repeat(UUID shipmentId, UUID checkoutId, Money amount, Instant now) {
        var payment = prepare(shipmentId, amount, now);
        payment.repeatOf = checkoutId;
        return payment;
    }

    /** A decline before is over: nobody who still hears of it takes it for the end of what is prepared now. */
    void prepareAgain(Money amount, Instant now) {
        if (mayBegin()) fill(amount, now);
        else if (!amount.equals(amount()) || !amount.isPositive()) throw new PaymentUnderWayException();
    }

    void paidBy(Payer payer) {
        accountId = payer.accountId().orElse(null);
        emailHash = Hashes.of(payer.email().value());
        addressHash = Hashes.of(payer.address());
    }

    /** @throws PaymentLockedException while it is locked */
    void requireUnlocked(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil))
            throw new PaymentLockedException(Duration.between(now, lockedUntil));
    }

    void lock(Duration wait, Instant now) {
        lockedUntil = now.plus(wait);
    }

    private void fill(Money amount, Instant now) {
        amountMinor = amount.minor();
        currency = amount.currency();
        // Where nothing is left to pay there is nobody to ask.
        change(amount.isPositive() ? PaymentStatus.PREPARED : PaymentStatus.AUTHORISED, now);
    }

    /** Prepared, and nobody came to pay; answers whether this call has given it up. */
    boolean abandon(Instant now) {
        if (status != PaymentStatus.PREPARED) return false;
        change(PaymentStatus.DECLINED, now);
        return true;
    }

    /** Whether no attempt is under way and none has succeeded. */
    boolean mayBegin() {
        return status == PaymentStatus.PREPARED || status == PaymentStatus.DECLINED || status == PaymentStatus.VOIDED;
    }

    /** Authorised, and held back until somebody has looked at it. */
    boolean isInReview() {
        return status == PaymentStatus.IN_REVIEW;
    }

    Optional<Instant> inReviewSince() {
        return isInReview() ? Optional.of(changedAt) : Optional.empty();
    }

    /** @return whether this call has done it */
    boolean review(Instant now) {
        if (!isUnderWay()) return false;
        change(PaymentStatus.IN_REVIEW, now);
        return true;
    }

    PaymentAttempt begin(PaymentBooks.Means means, Instant now) {
        attempts++;
        var attempt = PaymentAttempt.start(id, attempts, means, amount(), now);
        attemptId = attempt.id();
        change(PaymentStatus.STARTED, now);
        return attempt;
    }

    /** The gateway did not answer, or answers again. */
    void doubt(boolean unknown, Instant now) {
        if (isUnderWay() && unknown != (status == PaymentStatus.UNKNOWN))
            change(unknown ? PaymentStatus.UNKNOWN : PaymentStatus.STARTED, now);
    }

    /** @return whether this call has done it */
    boolean authorise(Instant now) {
        if (!isUnderWay() && !isInReview()) return false;
        authorisedMinor = amountMinor;
        authorisedAt = now;
        change(PaymentStatus.AUTHORISED, now);
        return true;
    }

    /** @return whether this call has done it */
    boolean decline(Instant now) {
        if (!isUnderWay() && !isInReview()) return false;
        change(PaymentStatus.DECLINED, now);
        return true;
    }

    /** @return what this call has given up; nothing once a capture is asked for */
    Money drop(Instant now) {
        var dropped = authorised();
        if (status != PaymentStatus.AUTHORISED || capturingMinor > 0) return Money.zero(currency);
        authorisedMinor = 0;
        change(PaymentStatus.VOIDED, now);
        return dropped;
    }

    void capture(Money part, Instant now) {
        capturedMinor = captured().plus(part).minor();
        follow(now);
    }

    /** After amounts have changed: whether anything is still authorised, and still to be captured. */
    void follow(Instant now) {
        if (authorisedMinor == 0) change(PaymentStatus.VOIDED, now);
        else change(isComplete() ? PaymentStatus.CAPTURED : PaymentStatus.AUTHORISED, now);
    }

    /** All that is still wanted has been captured. */
    boolean isComplete() {
        return capturedMinor == authorisedMinor;
    }

    /** Whether the end of an attempt is still to be learnt. */
    boolean isUnderWay() {
        return status == PaymentStatus.STARTED || status == PaymentStatus.UNKNOWN;
    }

    private void change(PaymentStatus to, Instant now) {
        status = to;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    /** Of a shipment's payment the shipment. */
    UUID checkoutId() {
        return checkoutId;
    }

    boolean isRepeat() {
        return repeatOf != null;
    }

    /** The checkout that was ordered in, also of a shipment's payment. */
    UUID orderedIn() {
        return repeatOf == null ? checkoutId : repeatOf;
    }

    PaymentStatus status() {
        return status;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Money authorised() {
        return new Money(authorisedMinor, currency);
    }

    /** What no capture counts on. */
    Money uncaptured() {
        return new Money(Math.subtractExact(authorisedMinor, capturingMinor), currency);
    }

    Money captured() {
        return new Money(capturedMinor, currency);
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    @Nullable
    String emailHash() {
        return emailHash;
    }

    @Nullable
    String addressHash() {
        return addressHash;
    }

    Optional<UUID> attemptId() {
        return Optional.ofNullable(attemptId);
    }

    PaymentView toView(Optional<PaymentAttempt> attempt) {
        return new PaymentView(
                status,
                amount(),
                authorised(),
                captured(),
                new Money(refundedMinor, currency),
                attempt.map(PaymentAttempt::reason).orElse(null),
                attempt.map(PaymentAttempt::brand).orElse(null),
                attempt.map(PaymentAttempt::last4).orElse(null));
    }
}
