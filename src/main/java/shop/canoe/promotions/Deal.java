package shop.canoe.promotions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** A lightning deal. Its counter is moved by {@link RedemptionRepository} alone and never written from here. */
@Entity
@Table(name = "promotions_deal")
class Deal {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column
    private String sku;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column(name = "basis_points")
    private int basisPoints;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column
    private int cap;

    @Column(updatable = false)
    private int claimed;

    @Enumerated(EnumType.STRING)
    @Column(length = 7)
    private Phase phase;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    static Deal make(NewDeal terms, OfferView offer, Instant now) {
        var deal = new Deal();
        deal.id = Ids.next(now);
        deal.offerId = offer.id().value();
        deal.sku = offer.sku().value();
        deal.sellerId = offer.sellerId().value();
        deal.basisPoints = terms.basisPoints();
        deal.startsAt = terms.window().start();
        deal.endsAt = terms.window().end();
        deal.cap = terms.cap();
        deal.phase = Phase.PLANNED;
        return deal;
    }

    /** Ends it now; a deal that is over stays as it is. */
    void end(Instant now) {
        var window = window().endingBy(now);
        startsAt = window.start();
        endsAt = window.end();
    }

    private Window window() {
        return new Window(startsAt, endsAt);
    }

    DealView toView() {
        return new DealView(
                id, new OfferId(offerId), new Sku(sku), new SellerId(sellerId), basisPoints, window(), cap, claimed);
    }
}
