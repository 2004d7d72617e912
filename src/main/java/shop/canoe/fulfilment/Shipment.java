package shop.canoe.fulfilment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderFulfilment.Taken;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** A seller's parcel. Frozen when it is handed over; that it arrived is a conditional update. */
@Entity
@Table(name = "fulfilment_shipment")
class Shipment {
    @Id
    private UUID id;

    @Column(name = "order_number")
    private String orderNumber;

    @Column
    private int position;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column(name = "parcel_id")
    private UUID parcelId;

    @Column(name = "is_own")
    private boolean isOwn;

    @Column
    private String carrier;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column
    private State state;

    @Column(name = "items_minor")
    private long itemsMinor;

    @Column(name = "delivery_minor")
    private long deliveryMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column
    private String currency;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    /** Its money was refused: it should not go on. */
    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @ElementCollection
    @CollectionTable(name = "fulfilment_shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    private Set<ShipmentLine> lines = new HashSet<>();

    /** Where a parcel is. */
    enum State {
        DISPATCHED,
        DELIVERED,
        /** Taken out of the way to the customer, because nobody paid for it. */
        RECALLED
    }

    /** For JPA. */
    protected Shipment() {}

    /** @param position which of the order's shipments it is, from 1 */
    static Shipment of(Taken taken, int position, Parcel parcel, Instant now) {
        var shipment = new Shipment();
        shipment.id = Ids.next(now);
        shipment.orderNumber = taken.order().number();
        shipment.position = position;
        shipment.checkoutId = taken.order().checkoutId();
        shipment.sellerId = taken.order().sellerId().value();
        shipment.parcelId = parcel.id();
        shipment.isOwn = parcel.isOwn();
        shipment.carrier = parcel.carrier();
        shipment.trackingNumber = parcel.trackingNumber();
        shipment.state = State.DISPATCHED;
        shipment.itemsMinor = taken.share().items();
        shipment.deliveryMinor = taken.share().delivery();
        shipment.taxMinor = taken.share().tax();
        shipment.currency = taken.share().currency();
        shipment.dispatchedAt = now;
        taken.units().forEach(units -> shipment.lines.add(ShipmentLine.of(units)));
        return shipment;
    }

    /** How people call it. */
    static String number(String orderNumber, int position) {
        return orderNumber + '/' + position;
    }

    /** @throws NotOwnParcelException if a carrier brings it */
    void requireOwn() {
        if (!isOwn) throw new NotOwnParcelException(number(), carrier);
    }

    UUID id() {
        return id;
    }

    UUID parcelId() {
        return parcelId;
    }

    String orderNumber() {
        return orderNumber;
    }

    /** As people read it out. */
    String number() {
        return number(orderNumber, position);
    }

    ShipmentDispatched dispatched() {
        return new ShipmentDispatched(id, checkoutId, orderNumber, sellerId, units(), share());
    }

    ShipmentDelivered delivered(Instant at) {
        return new ShipmentDelivered(id, orderNumber, sellerId, at);
    }

    ShipmentRecalled recalled() {
        return new ShipmentRecalled(id, checkoutId, orderNumber, sellerId, units(), share());
    }

    ShipmentView toView(List<TrackingEvent> events) {
        return new ShipmentView(
                id,
                number(),
                checkoutId,
                orderNumber,
                new SellerId(sellerId),
                units(),
                share(),
                isOwn,
                carrier,
                trackingNumber,
                dispatchedAt,
                Optional.ofNullable(deliveredAt),
                Optional.ofNullable(heldAt),
                state == State.RECALLED,
                events.stream().map(TrackingEvent::toView).toList());
    }

    List<OrderUnits> units() {
        return lines.stream()
                .map(ShipmentLine::units)
                .sorted(Comparator.comparing(OrderUnits::line))
                .toList();
    }

    OrderShare share() {
        return new OrderShare(itemsMinor, deliveryMinor, taxMinor, currency);
    }
}
