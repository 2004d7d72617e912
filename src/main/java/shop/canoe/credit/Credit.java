package shop.canoe.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** A gift card, or an account's store credit. Made here; its balance is changed by conditional updates only. */
@Entity
@Table(name = "credit_credit")
class Credit {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_end")
    private @Nullable String codeEnd;

    /** Null for what was given back. */
    @Column(name = "issue_id")
    private @Nullable UUID issueId;

    @Column(name = "balance_minor")
    private long balanceMinor;

    @Column
    private String currency;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "blocked_at")
    private @Nullable Instant blockedAt;

    @Column(name = "blocked_by")
    private @Nullable UUID blockedBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected Credit() {}

    /** A card with nothing on it yet. */
    static Credit giftCard(GiftCardCode code, String currency, Instant now) {
        var credit = new Credit();
        credit.id = Ids.next(now);
        credit.codeHash = code.hash();
        credit.codeEnd = code.end();
        credit.currency = currency;
        credit.madeAt = now;
        return credit;
    }

    Credit issuedBy(UUID issue, @Nullable LocalDate lastDay) {
        issueId = issue;
        endsOn = lastDay;
        return this;
    }

    UUID id() {
        return id;
    }
}
