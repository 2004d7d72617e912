package shop.canoe.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator has issued in one go: who, when, how much, why. Its id is the key of the form that asked; it is written once, by {@link GiftCardDesk}. */
@Entity
@Table(name = "credit_issue")
class Issue {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    private IssueReason reason;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column
    private String currency;

    @Column
    private int cards;

    @Column
    private String note;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "issued_by")
    private UUID issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For JPA. */
    protected Issue() {}
}
