package shop.canoe.promotions;

import jakarta.persistence.AttributeOverride;
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
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** A coupon. Its counter is moved by {@link RedemptionRepository} alone and never written from here. */
@Entity
@Table(name = "promotions_coupon")
class Coupon {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private String code;

    @Column
    private String name;

    @Embedded
    private BenefitColumns benefit;

    @Enumerated(EnumType.STRING)
    @Column(length = 7)
    private CouponView.Funding funding;

    @Column(name = "seller_id")
    private @Nullable UUID sellerId;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "minimum_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "minimum_currency", columnDefinition = "char(3)"))
    private @Nullable Money minimum;

    @Column
    private int priority;

    @Column(name = "is_exclusive")
    private boolean exclusive;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "max_uses")
    private @Nullable Integer maxUses;

    @Column(name = "per_customer")
    private @Nullable Integer perCustomer;

    @Column(updatable = false)
    private int used;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Coupon() {}

    static Coupon make(NewCoupon terms, Instant now) {
        var coupon = new Coupon();
        coupon.id = Ids.next(now);
        coupon.code = terms.code();
        coupon.name = terms.name();
        coupon.benefit = BenefitColumns.of(terms.benefit());
        coupon.funding = terms.funding();
        coupon.sellerId =
                Optional.ofNullable(terms.seller()).map(SellerId::value).orElse(null);
        coupon.minimum = terms.minimum();
        coupon.priority = terms.priority();
        coupon.exclusive = terms.isExclusive();
        coupon.startsAt = terms.window().start();
        coupon.endsAt = terms.window().end();
        coupon.maxUses = terms.maxUses();
        coupon.perCustomer = terms.perCustomer();
        return coupon;
    }

    /** Ends it now; a coupon that is over stays as it is. */
    void end(Instant now) {
        var window = new Window(startsAt, endsAt).endingBy(now);
        startsAt = window.start();
        endsAt = window.end();
    }

    CouponView toView() {
        return new CouponView(
                id,
                code,
                name,
                benefit.toBenefit(),
                funding,
                sellerId == null ? null : new SellerId(sellerId),
                minimum,
                priority,
                exclusive,
                new Window(startsAt, endsAt),
                maxUses,
                perCustomer,
                used);
    }
}
