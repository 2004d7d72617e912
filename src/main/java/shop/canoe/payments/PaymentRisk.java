package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** A rule that a payment has met, and what was decided about it. */
@Entity
@Table(name = "payments_risk")
class PaymentRisk {
    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    @Column
    private RiskRules.Rule rule;

    @Column
    private int counted;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Enumerated(EnumType.STRING)
    @Column
    private Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    /** NONE: nothing is to be decided. */
    enum Decision {
        NONE,
        OPEN,
        APPROVED,
        REJECTED
    }

    /** For JPA. */
    protected PaymentRisk() {}

    static PaymentRisk of(UUID paymentId, RiskRules.Finding finding, Decision decision, Instant now) {
        var risk = new PaymentRisk();
        risk.id = Ids.next(now);
        risk.paymentId = paymentId;
        risk.rule = finding.rule();
        risk.counted = (int) finding.counted();
        risk.seenAt = now;
        risk.decision = decision;
        return risk;
    }

    /** @param operator null if nobody has decided in time */
    void decide(boolean approved, @Nullable UUID operator, Instant now) {
        decision = approved ? Decision.APPROVED : Decision.REJECTED;
        decidedBy = operator;
        decidedAt = now;
    }

    UUID paymentId() {
        return paymentId;
    }

    String rule() {
        return rule.name();
    }

    int counted() {
        return counted;
    }

    Instant seenAt() {
        return seenAt;
    }
}
