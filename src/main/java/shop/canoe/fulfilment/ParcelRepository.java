package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.platform.id.Ids;

/** Rows of parcels: a carrier's number is one seller's as long as something under it is under way. */
@ApplicationScoped
class ParcelRepository {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * The seller's parcel of this number, locked; a new one if nobody has it under way.
     *
     * @throws TrackingNumberTakenException if it is another seller's
     */
    Parcel claim(UUID sellerId, boolean own, String carrier, String trackingNumber) {
        // Not "insert ignore": that would share the row's lock, and two who share it cannot both go on.
        database.createNativeQuery("""
                        insert into fulfilment_parcel (id, seller_id, carrier, tracking_number, is_own, under_way)
                        values (:id, :seller, :carrier, :number, :own, 1)
                        on duplicate key update under_way = 1
                        """)
                .setParameter("id", Ids.next(clock.instant()))
                .setParameter("seller", sellerId)
                .setParameter("carrier", carrier)
                .setParameter("number", trackingNumber)
                .setParameter("own", own)
                .executeUpdate();
        return find(carrier, trackingNumber)
                .filter(parcel -> parcel.sellerId().equals(sellerId) && parcel.isOwn() == own)
                .orElseThrow(() -> new TrackingNumberTakenException(carrier, trackingNumber));
    }

    /** By the number the carrier gave it: the one under way, or else the last one. */
    Optional<Parcel> find(String carrier, String trackingNumber) {
        return database.createQuery("""
                        from Parcel p where p.carrier = :carrier and p.trackingNumber = :number
                        order by case when p.underWay is null then 1 else 0 end, p.id desc
                        """, Parcel.class)
                .setParameter("carrier", carrier)
                .setParameter("number", trackingNumber)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Gives the carrier's number free once nothing in the parcel is under way. */
    void close(UUID parcelId) {
        // Locked by a statement of its own: the next one must see what a dispatch that held the row has put in.
        database.createNativeQuery("select id from fulfilment_parcel where id = :id for update")
                .setParameter("id", parcelId)
                .getSingleResult();
        database.createNativeQuery("""
                        update fulfilment_parcel p set p.under_way = null
                        where p.id = :id and not exists (
                            select 1 from fulfilment_shipment s where s.parcel_id = p.id and s.state = 'DISPATCHED')
                        """).setParameter("id", parcelId).executeUpdate();
    }
}
