package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A card kept for its owner: which test card, never a number. */
@Entity
@Table(name = "payments_sandbox_token")
class SandboxToken {
    @Id
    private String token;

    @Enumerated(EnumType.STRING)
    @Column
    private TestCard card;

    @Column
    private String expiry;

    @Column
    private String fingerprint;

    /** For JPA. */
    protected SandboxToken() {}

    static SandboxToken keep(String token, PaidWith with) {
        var kept = new SandboxToken();
        kept.token = token;
        kept.card = with.card();
        kept.expiry = with.expiry();
        kept.fingerprint = with.fingerprint();
        return kept;
    }

    PaidWith again() {
        return new PaidWith(card, expiry, fingerprint, token, true);
    }
}
