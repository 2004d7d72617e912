package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** One payment page and what became of it. Changed only while its row is locked. */
@Entity
@Table(name = "payments_sandbox_session")
class SandboxSession {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Unguessable: who has the page's address may pay on it. */
    @Id
    private String ticket;

    @Column(name = "session_key")
    private String key;

    @Column
    private String merchant;

    @Column
    private String description;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    @Column(name = "released_minor")
    private long releasedMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    /** The bank will say no when it is to pay. */
    @Column(name = "is_capture_refused")
    private boolean isCaptureRefused;

    @Column
    private String currency;

    @Column(name = "return_url")
    private String returnUrl;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column
    private @Nullable String reason;

    @Column
    private @Nullable String brand;

    @Column
    private @Nullable String last4;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "silent_until")
    private @Nullable Instant silentUntil;

    enum Status {
        OPEN,
        AUTHORISED,
        DECLINED,
        CANCELLED,
        EXPIRED,
        VOIDED
    }

    /** For JPA. */
    protected SandboxSession() {}

    static SandboxSession open(String merchant, OpenSession command, Instant now) {
        var session = new SandboxSession();
        session.ticket = Ids.number(26);
        session.key = command.key();
        session.merchant = merchant;
        session.description = command.description();
        session.amountMinor = command.amount().minor();
        session.currency = command.amount().currency();
        session.returnUrl = command.returnUrl();
        session.status = Status.OPEN;
        session.expiresAt = now.plusSeconds(command.validSeconds());
        return session;
    }

    void expire(Instant now) {
        if (status == Status.OPEN && now.isAfter(expiresAt)) status = Status.EXPIRED;
    }

    void pay(TestCard card, Instant now) {
        expire(now);
        if (status != Status.OPEN) return;
        brand = card.brand();
        last4 = card.last4();
        reason = card.refusal().orElse(null);
        status = reason == null ? Status.AUTHORISED : Status.DECLINED;
        isCaptureRefused = card.isCaptureRefused();
        if (card.isAnsweredLate()) silentUntil = now.plus(SILENCE);
    }

    void close() {
        if (status == Status.OPEN) status = Status.CANCELLED;
    }

    /** All that is authorised and not captured. */
    void drop() {
        close();
        if (status != Status.AUTHORISED) return;
        releasedMinor = amountMinor - capturedMinor;
        if (capturedMinor == 0) status = Status.VOIDED;
    }

    /** @return whether there was as much left to move */
    boolean move(SandboxMove.Kind kind, Money part) {
        if (status != Status.AUTHORISED || !part.currency().equals(currency) || !part.isPositive()) return false;
        long minor = part.minor();
        return switch (kind) {
            case CAPTURE -> capture(minor);
            case RELEASE -> release(minor);
            case REFUND -> refund(minor);
        };
    }

    private boolean capture(long minor) {
        if (isCaptureRefused || minor > left()) return false;
        capturedMinor += minor;
        return true;
    }

    private boolean release(long minor) {
        if (minor > left()) return false;
        releasedMinor += minor;
        return true;
    }

    private boolean refund(long minor) {
        if (minor > capturedMinor - refundedMinor) return false;
        refundedMinor += minor;
        return true;
    }

    private long left() {
        return amountMinor - capturedMinor - releasedMinor;
    }

    boolean isSilent(Instant now) {
        return silentUntil != null && now.isBefore(silentUntil);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    String ticket() {
        return ticket;
    }

    String merchant() {
        return merchant;
    }

    String description() {
        return description;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Money captured() {
        return new Money(capturedMinor, currency);
    }

    String returnUrl() {
        return returnUrl;
    }

    Status status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
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
