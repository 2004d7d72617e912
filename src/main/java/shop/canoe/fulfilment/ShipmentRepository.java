package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of shipments and what carriers told of them. */
@ApplicationScoped
class ShipmentRepository {
    @Inject
    EntityManager database;

    void add(Shipment shipment) {
        database.persist(shipment);
        database.flush();
    }

    Optional<Shipment> find(UUID id) {
        return Optional.ofNullable(database.find(Shipment.class, id));
    }

    /** What is in a box, oldest first. */
    List<Shipment> ofParcel(UUID parcelId) {
        return database.createQuery("from Shipment s where s.parcelId = :parcel order by s.id", Shipment.class)
                .setParameter("parcel", parcelId)
                .getResultList();
    }

    /** With their units, by order and position. */
    List<Shipment> ofOrders(Collection<String> orderNumbers) {
        if (orderNumbers.isEmpty()) return List.of();
        return database.createQuery("""
                        from Shipment s left join fetch s.lines
                        where s.orderNumber in :orders order by s.orderNumber, s.position
                        """, Shipment.class)
                .setParameter("orders", orderNumbers)
                .getResultList();
    }

    /** By the carriers' time. */
    List<TrackingEvent> eventsOf(Collection<Shipment> shipments) {
        if (shipments.isEmpty()) return List.of();
        return database.createQuery(
                        "from TrackingEvent e where e.shipmentId in :shipments order by e.at, e.receivedAt, e.eventId",
                        TrackingEvent.class)
                .setParameter("shipments", shipments.stream().map(Shipment::id).toList())
                .getResultList();
    }

    /** @return false, and nothing changed, if the event is known */
    boolean add(Shipment shipment, CarrierReport report, Instant now) {
        return database.createNativeQuery("""
                                insert ignore into fulfilment_tracking_event
                                    (shipment_id, event_id, kind, place, proof, at, received_at)
                                values (:shipment, :event, :kind, :place, :proof, :at, :now)
                                """)
                        .setParameter("shipment", shipment.id())
                        .setParameter("event", report.eventId())
                        .setParameter("kind", report.kind().name())
                        .setParameter("place", report.place())
                        .setParameter("proof", report.proof())
                        .setParameter("at", report.at())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was on its way and has arrived now */
    boolean deliver(Shipment shipment, Instant at) {
        return database.createQuery("""
                                update Shipment s set s.state = :delivered, s.deliveredAt = :at
                                where s.id = :id and s.state = :dispatched
                                """)
                        .setParameter("delivered", Shipment.State.DELIVERED)
                        .setParameter("at", at)
                        .setParameter("id", shipment.id())
                        .setParameter("dispatched", Shipment.State.DISPATCHED)
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was to go on and is held now */
    boolean hold(Shipment shipment, Instant now) {
        return database.createQuery("update Shipment s set s.heldAt = :now where s.id = :id and s.heldAt is null")
                        .setParameter("now", now)
                        .setParameter("id", shipment.id())
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was held and may go on now */
    boolean letGo(Shipment shipment) {
        return database.createQuery("update Shipment s set s.heldAt = null where s.id = :id and s.heldAt is not null")
                        .setParameter("id", shipment.id())
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was on its way and is called back now */
    boolean recall(Shipment shipment) {
        return database.createQuery(
                                "update Shipment s set s.state = :recalled where s.id = :id and s.state = :dispatched")
                        .setParameter("recalled", Shipment.State.RECALLED)
                        .setParameter("id", shipment.id())
                        .setParameter("dispatched", Shipment.State.DISPATCHED)
                        .executeUpdate()
                == 1;
    }

    /** Whether a parcel of the order is still on its way. */
    boolean isAnyUnderWay(String orderNumber) {
        return database.createQuery(
                                "select count(s) from Shipment s where s.orderNumber = :order and s.state = :dispatched",
                                Long.class)
                        .setParameter("order", orderNumber)
                        .setParameter("dispatched", Shipment.State.DISPATCHED)
                        .getSingleResult()
                > 0;
    }
}
