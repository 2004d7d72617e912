package shop.canoe.promotions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** A catalogue promotion. Once made only its end can be moved: what was promised stays as it was. */
@Entity
@Table(name = "promotions_promotion")
class Promotion {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private String name;

    @Embedded
    private BenefitColumns benefit;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope", length = 8)
    private Scope.Kind scope;

    @Column
    private String target;

    @Column(name = "seller_id")
    private @Nullable UUID sellerId;

    @Column
    private int priority;

    @Column(name = "is_exclusive")
    private boolean exclusive;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 7)
    private Phase phase;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Promotion() {}

    static Promotion make(NewPromotion terms, Instant now) {
        var promotion = new Promotion();
        promotion.id = Ids.next(now);
        promotion.name = terms.name();
        promotion.benefit = BenefitColumns.of(terms.benefit());
        promotion.scope = terms.scope().kind();
        promotion.target = terms.scope().target();
        promotion.sellerId =
                Optional.ofNullable(terms.scope().seller()).map(SellerId::value).orElse(null);
        promotion.priority = terms.priority();
        promotion.exclusive = terms.isExclusive();
        promotion.startsAt = terms.window().start();
        promotion.endsAt = terms.window().end();
        promotion.phase = Phase.PLANNED;
        return promotion;
    }

    /** Ends it now, or before it has begun; a promotion that is over stays as it is. */
    void end(Instant now) {
        var window = window().endingBy(now);
        startsAt = window.start();
        endsAt = window.end();
    }

    Window window() {
        return new Window(startsAt, endsAt);
    }

    PromotionView toView() {
        return new PromotionView(
                id,
                name,
                benefit.toBenefit(),
                new Scope(scope, target, sellerId == null ? null : new SellerId(sellerId)),
                priority,
                exclusive,
                window());
    }
}
