package shop.canoe.offers;

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
import java.util.ArrayList;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** One seller's offer of one SKU in one condition. Its price changes; what it is an offer of does not. */
@Entity
@Table(name = "offers_offer")
class Offer {
    static final int MOST_HANDLING_DAYS = 365;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private UUID sellerId;

    @Column(nullable = false, updatable = false, length = 40)
    private String sku;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_condition", nullable = false, updatable = false, length = 15)
    private Condition condition;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "price_minor", nullable = false))
    @AttributeOverride(
            name = "currency",
            column = @Column(name = "price_currency", nullable = false, columnDefinition = "char(3)"))
    private Money price;

    @Column(nullable = false)
    private int handlingDays;

    @Column(name = "is_active", nullable = false)
    private boolean active;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    static Offer make(SellerId seller, OfferRow row, Instant now) {
        var offer = new Offer();
        offer.id = Ids.next(now);
        offer.sellerId = seller.value();
        offer.sku = row.sku().value();
        offer.condition = row.condition();
        offer.active = row.isActive();
        offer.price(row.price(), row.handlingDays());
        return offer;
    }

    /** Takes over what the row says; returns whether that changed anything. */
    boolean update(OfferRow row) {
        boolean standsAsBefore = active == row.isActive();
        active = row.isActive();
        return price(row.price(), row.handlingDays()) || !standsAsBefore;
    }

    /** Sets price and handling time; returns whether that changed anything. */
    boolean price(Money price, int handlingDays) {
        check(price, handlingDays);
        boolean same = price.equals(this.price) && handlingDays == this.handlingDays;
        this.price = price;
        this.handlingDays = handlingDays;
        return !same;
    }

    private static void check(Money price, int handlingDays) {
        var problems = new ArrayList<Problem>();
        if (!price.isPositive()) problems.add(Problem.of("price", "offers.price_not_positive"));
        if (handlingDays < 0 || handlingDays > MOST_HANDLING_DAYS)
            problems.add(Problem.of("handlingDays", "offers.handling_days_out_of_range", MOST_HANDLING_DAYS));
        InvalidException.throwIfAny(problems);
    }

    /** Ends the offer; returns false if it had ended before. */
    boolean end() {
        boolean wasActive = active;
        active = false;
        return wasActive;
    }

    boolean isOf(SellerId seller) {
        return sellerId.equals(seller.value());
    }

    boolean isAt(long version) {
        return this.version == version;
    }

    OfferId id() {
        return new OfferId(id);
    }

    String sku() {
        return sku;
    }

    Condition condition() {
        return condition;
    }

    OfferView toView(boolean sellerMaySell) {
        return new OfferView(
                id(),
                new Sku(sku),
                new SellerId(sellerId),
                condition,
                price,
                handlingDays,
                active && sellerMaySell,
                version);
    }
}
