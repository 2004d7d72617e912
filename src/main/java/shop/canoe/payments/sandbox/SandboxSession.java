package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    @Column
    private String gateway;

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

    @Column(name = "webhook_url")
    private @Nullable String webhookUrl;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    /** What PROCESSING ends in, and when. */
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Status outcome;

    @Column(name = "settles_at")
    private @Nullable Instant settlesAt;

    @Column
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable TestCard card;

    @Column
    private @Nullable String brand;

    @Column
    private @Nullable String last4;

    @Column
    private @Nullable String expiry;

    @Column
    private @Nullable String fingerprint;

    @Column
    private @Nullable String token;

    /** The bank asks its customer whether it is him. */
    @Column(name = "is_challenged")
    private boolean isChallenged;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "silent_until")
    private @Nullable Instant silentUntil;

    enum Status {
        OPEN,
        PROCESSING,
        AUTHORISED,
        DECLINED,
        CANCELLED,
        EXPIRED,
        VOIDED
    }

    /** For JPA. */
    protected SandboxSession() {}

    static SandboxSession open(Flavour flavour, String merchant, OpenSession command, Instant now) {
        var session = new SandboxSession();
        session.ticket = Ids.number(26);
        session.gateway = flavour.gateway();
        session.key = command.key();
        session.merchant = merchant;
        session.description = command.description();
        session.amountMinor = command.amount().minor();
        session.currency = command.amount().currency();
        session.returnUrl = command.returnUrl();
        session.webhookUrl = command.webhookUrl();
        session.status = Status.OPEN;
        session.expiresAt = now.plusSeconds(command.validSeconds());
        return session;
    }

    /** What time alone has changed. */
    void follow(Instant now) {
        if (status == Status.OPEN && now.isAfter(expiresAt)) status = Status.EXPIRED;
        if (status == Status.PROCESSING && outcome != null && settlesAt != null && !now.isBefore(settlesAt))
            status = outcome;
    }

    /** Takes a card. One whose bank wants to ask its customer first is not charged before {@link #answer}. */
    void pay(PaidWith with, Instant now) {
        follow(now);
        if (status != Status.OPEN) return;
        card = with.card();
        brand = with.card().brand();
        last4 = with.card().last4();
        expiry = with.expiry();
        fingerprint = with.fingerprint();
        token = with.token();
        isChallenged = with.card().isChallenged() && !with.isKept();
        if (!isChallenged) charge(with.card().refusal(), now);
    }

    /** The customer's answer to his bank. */
    void answer(boolean itIsMe, Instant now) {
        follow(now);
        if (status != Status.OPEN || !isChallenged) return;
        isChallenged = false;
        charge(itIsMe ? Optional.empty() : Optional.of("challenge_failed"), now);
    }

    private void charge(Optional<String> refusal, Instant now) {
        reason = refusal.orElse(null);
        outcome = refusal.isEmpty() ? Status.AUTHORISED : Status.DECLINED;
        settlesAt = now.plus(flavour().pause());
        status = Status.PROCESSING;
        isCaptureRefused = card == TestCard.CAPTURE_REFUSED;
        if (card == TestCard.ANSWER_LATE) silentUntil = now.plus(SILENCE);
        follow(now);
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

    /** Whether this much is there to be moved, and this gateway does such a thing at all. */
    boolean mayMove(SandboxMove.Kind kind, Money part) {
        if (status != Status.AUTHORISED || !part.currency().equals(currency) || !part.isPositive()) return false;
        long left = amountMinor - capturedMinor - releasedMinor;
        return switch (kind) {
            case CAPTURE -> !isCaptureRefused && part.minor() <= left;
            case RELEASE -> part.minor() <= left;
            case REFUND -> part.minor() <= capturedMinor - refundedMinor;
        };
    }

    void move(SandboxMove.Kind kind, Money part) {
        if (!mayMove(kind, part)) throw new IllegalStateException("not there");
        switch (kind) {
            case CAPTURE -> capturedMinor += part.minor();
            case RELEASE -> releasedMinor += part.minor();
            case REFUND -> refundedMinor += part.minor();
        }
    }

    boolean isSilent(Instant now) {
        return silentUntil != null && now.isBefore(silentUntil);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    boolean isChallenged() {
        return isOpen() && isChallenged;
    }

    Flavour flavour() {
        return Flavour.of(gateway);
    }

    String ticket() {
        return ticket;
    }

    String key() {
        return key;
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

    Optional<String> webhookUrl() {
        return Optional.ofNullable(webhookUrl);
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

    @Nullable
    String expiry() {
        return expiry;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    @Nullable
    String token() {
        return token;
    }
}
