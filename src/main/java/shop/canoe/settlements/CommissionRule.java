package shop.canoe.settlements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** What the shop takes of some sales from a moment on. Never changed: a newer rule takes over, and old sales keep theirs. */
@Entity
@Table(name = "settlements_commission_rule")
class CommissionRule {
    @Id
    private UUID id;

    @Column
    private @Nullable UUID sellerId;

    @Column
    private @Nullable UUID categoryId;

    @Column
    private int basisPoints;

    @Column
    private Instant validAt;

    /** For JPA. */
    protected CommissionRule() {}

    static CommissionRule from(Instant validAt, Optional<UUID> seller, Optional<UUID> category, int basisPoints) {
        var rule = new CommissionRule();
        rule.id = Ids.next(validAt);
        rule.sellerId = seller.orElse(null);
        rule.categoryId = category.orElse(null);
        rule.basisPoints = basisPoints;
        rule.validAt = validAt;
        return rule;
    }

    CommissionTerms toTerms() {
        return new CommissionTerms(
                Optional.ofNullable(sellerId), Optional.ofNullable(categoryId), basisPoints, validAt);
    }
}
