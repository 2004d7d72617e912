package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.GatewayCard;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.id.Ids;

/** One try to pay: one page at one gateway, found there by this attempt's id. When to ask the gateway again is kept by the database's clock. */
@Entity
@DynamicUpdate
@Table(name = "payments_attempt")
class PaymentAttempt {
    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "attempt_no")
    private int number;

    @Column
    private String gateway;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column
    private String currency;

    @Column(name = "return_url")
    private String returnUrl;

    @Column(name = "page_url")
    private @Nullable String pageUrl;

    /** The gateway's name for it. */
    @Column
    private @Nullable String reference;

    /** Of the kept card it pays with; null for a page. */
    @Column
    private @Nullable String token;

    @Column
    private @Nullable String reason;

    @Column
    private @Nullable String brand;

    @Column
    private @Nullable String last4;

    @Column
    private @Nullable String expiry;

    @Column
    private @Nullable String fingerprint;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    /** VOIDING: the authorisation is to be dropped at the gateway; a job does it. */
    enum Status {
        STARTED,
        AUTHORISED,
        DECLINED,
        VOIDING,
        VOIDED
    }

    /** For JPA. */
    protected PaymentAttempt() {}

    static PaymentAttempt start(UUID paymentId, int number, PaymentBooks.Means means, Money amount, Instant now) {
        var attempt = new PaymentAttempt();
        attempt.id = Ids.next(now);
        attempt.paymentId = paymentId;
        attempt.number = number;
        attempt.gateway = means.gateway();
        attempt.token = means.token();
        attempt.status = Status.STARTED;
        attempt.amountMinor = amount.minor();
        attempt.currency = amount.currency();
        attempt.returnUrl = means.returnUrl();
        attempt.startedAt = now;
        return attempt;
    }

    /** What the gateway calls it is known from any of its answers. */
    void heardOf(GatewayPayment answer) {
        if (reference == null) reference = answer.reference();
    }

    void authorised(Instant now) {
        settle(Status.AUTHORISED, now);
    }

    void declined(String why, Instant now) {
        reason = why;
        settle(Status.DECLINED, now);
    }

    void paidWith(GatewayCard card) {
        brand = card.brand();
        last4 = card.last4();
        expiry = card.expiry();
        fingerprint = card.fingerprint();
    }

    void drop(Instant now) {
        settle(Status.VOIDING, now);
    }

    void dropped(Instant now) {
        if (status == Status.VOIDING) settle(Status.VOIDED, now);
    }

    private void settle(Status to, Instant now) {
        status = to;
        settledAt = now;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    PaymentKey key() {
        return new PaymentKey(id.toString(), reference);
    }

    String gateway() {
        return gateway;
    }

    Status status() {
        return status;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Instant startedAt() {
        return startedAt;
    }

    String returnUrl() {
        return returnUrl;
    }

    @Nullable
    String pageUrl() {
        return pageUrl;
    }

    @Nullable
    String token() {
        return token;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    @Nullable
    String brand() {
        return brand;
    }

    @Nullable
    String last4() {
        return last4;
    }
}
