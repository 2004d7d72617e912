package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.kernel.Money;

/** Rows of unpaid parcels. */
@ApplicationScoped
class UnpaidParcelRepository {
    @Inject
    EntityManager database;

    /** @return false, and nothing written, if the parcel is known */
    boolean add(ShipmentView parcel, Money toPay, String refusedCapture, Instant now, Instant due) {
        return database.createNativeQuery("""
                                insert ignore into arrears_parcel (shipment_id, shipment_number, checkout_id, order_number,
                                    seller_id, amount_minor, currency, state, refused_capture, refusals, refused_at, due_at)
                                values (:shipment, :number, :checkout, :order, :seller, :minor, :currency, 'OPEN', :capture, 1,
                                    :now, :due)
                                """)
                        .setParameter("shipment", parcel.id())
                        .setParameter("number", parcel.number())
                        .setParameter("checkout", parcel.checkoutId())
                        .setParameter("order", parcel.orderNumber())
                        .setParameter("seller", parcel.sellerId().value())
                        .setParameter("minor", toPay.minor())
                        .setParameter("currency", toPay.currency())
                        .setParameter("capture", refusedCapture)
                        .setParameter("now", now)
                        .setParameter("due", due)
                        .executeUpdate()
                == 1;
    }

    Optional<UnpaidParcel> find(UUID shipmentId) {
        return Optional.ofNullable(database.find(UnpaidParcel.class, shipmentId));
    }

    /** As the database has it now, locked until the transaction ends. */
    Optional<UnpaidParcel> lock(UUID shipmentId) {
        var parcel = find(shipmentId);
        parcel.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return parcel;
    }

    /** Those whose time is over, the longest first. */
    List<UUID> due(Instant now, int limit) {
        return database.createQuery("""
                        select p.shipmentId from UnpaidParcel p where p.state = :open and p.dueAt <= :now order by p.dueAt
                        """, UUID.class)
                .setParameter("open", ParcelState.OPEN)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those nobody has paid first, then the newest. */
    List<UnpaidParcel> list(int limit) {
        return database.createQuery("""
                        from UnpaidParcel p
                        order by case when p.state in (:payable) then 0 else 1 end, p.refusedAt desc, p.shipmentId desc
                        """, UnpaidParcel.class)
                .setParameter("payable", List.of(ParcelState.OPEN, ParcelState.ARRIVED, ParcelState.TAKING))
                .setMaxResults(limit)
                .getResultList();
    }
}
