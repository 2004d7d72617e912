package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.sellers.SellerId;

/** Catalogue promotions and deals in the database. */
@ApplicationScoped
class PromotionRepository {
    /** Nobody changes what is read to price things: then there is nothing to look through at every flush. */
    private static final String READ_ONLY = HibernateHints.HINT_READ_ONLY;

    @Inject
    EntityManager database;

    void add(Promotion promotion) {
        database.persist(promotion);
    }

    void add(Deal deal) {
        database.persist(deal);
    }

    Optional<Promotion> lockPromotion(UUID id) {
        return Optional.ofNullable(database.find(Promotion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Deal> lockDeal(UUID id) {
        return Optional.ofNullable(database.find(Deal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Promotion> promotionsNotOver(Instant now) {
        return database.createQuery("from Promotion p where p.endsAt > :now order by p.id", Promotion.class)
                .setParameter("now", now)
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    List<Deal> dealsNotOver(Instant now) {
        return database.createQuery("from Deal d where d.endsAt > :now order by d.id", Deal.class)
                .setParameter("now", now)
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /** Waits until nobody else makes a deal on the offer, and keeps others from it until the transaction ends. */
    void lockDealsOf(OfferId offer) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into promotions_deal_offer (offer_id, deals) values (:offer, 1)
                        on duplicate key update deals = deals + 1
                        """)
                .setParameter("offer", offer.value())
                .executeUpdate();
    }

    /** Whether the offer has a deal at any time of the window; decides only with {@link #lockDealsOf}. */
    boolean hasDeal(OfferId offer, Window window) {
        return database.createQuery("""
                        select count(*) from Deal d
                        where d.offerId = :offer and d.startsAt < :end and d.endsAt > :start and d.endsAt > d.startsAt
                        """, Long.class)
                        .setParameter("offer", offer.value())
                        .setParameter("start", window.start())
                        .setParameter("end", window.end())
                        .getSingleResult()
                > 0;
    }

    Map<UUID, Integer> claimed(Collection<UUID> deals) {
        var claimed = new HashMap<UUID, Integer>();
        Sql.list(
                database,
                "select id, claimed from promotions_deal where id in (?)",
                row -> claimed.put(row.id("id"), row.number("claimed")),
                deals);
        return claimed;
    }

    /** The newest first; of one seller, or of all for null. */
    List<Promotion> promotions(@Nullable SellerId seller, int limit) {
        return newest("Promotion", Promotion.class, seller, limit);
    }

    /** The newest first; of one seller, or of all for null. */
    List<Deal> deals(@Nullable SellerId seller, int limit) {
        return newest("Deal", Deal.class, seller, limit);
    }

    private <T> List<T> newest(String entity, Class<T> type, @Nullable SellerId seller, int limit) {
        var all = "from " + entity + " e ";
        var query = seller == null
                ? database.createQuery(all + "order by e.id desc", type)
                : database.createQuery(all + "where e.sellerId = :seller order by e.id desc", type)
                        .setParameter("seller", seller.value());
        return query.setMaxResults(limit).getResultList();
    }

    /** Promotions whose phase is no longer what the others were told. */
    List<Promotion> promotionsToTell(Instant now) {
        return toTell("Promotion", Promotion.class, now);
    }

    /** Deals whose phase is no longer what the others were told. */
    List<Deal> dealsToTell(Instant now) {
        return toTell("Deal", Deal.class, now);
    }

    private <T> List<T> toTell(String entity, Class<T> type, Instant now) {
        return database.createQuery("from " + entity + """
                         e where e.phase = PLANNED and e.startsAt <= :now
                            or e.phase <> ENDED and e.endsAt <= :now
                        """, type)
                .setParameter("now", now)
                .getResultList();
    }

    /** Notes the phase; false if another node has. */
    boolean tell(String entity, UUID id, Phase phase) {
        return database.createQuery(
                                "update " + entity + " e set e.phase = :phase where e.id = :id and e.phase <> :phase")
                        .setParameter("phase", phase)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
