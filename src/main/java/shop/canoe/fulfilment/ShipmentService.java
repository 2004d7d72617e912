package shop.canoe.fulfilment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderFulfilment.Taken;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;

/** Shipments: what is in them, where they are. Carriers' reports may come in any order and twice. */
@ApplicationScoped
@Transactional
public class ShipmentService {
    @Inject
    ShipmentRepository shipments;

    @Inject
    ParcelRepository parcels;

    @Inject
    OrderFulfilment orders;

    @Inject
    StockService stock;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** One transaction of {@link DispatchService#dispatch}. */
    ShipmentView add(SellerId seller, String orderNumber, WantedUnits units, Carriage carriage) {
        var taken = orders.dispatch(seller, orderNumber, units);
        stock.dispatch(
                taken.order().checkoutId(),
                taken.units().stream().collect(groupingBy(some -> offer(taken, some), summingInt(OrderUnits::count))));
        int position = shipments.ofOrders(List.of(orderNumber)).size() + 1;
        var shipment = Shipment.of(taken, position, parcel(taken.order(), position, carriage), clock.instant());
        shipments.add(shipment);
        events.publish(shipment.dispatched());
        return shipment.toView(List.of());
    }

    public Optional<ShipmentView> find(UUID shipmentId) {
        return shipments.find(shipmentId).map(this::view);
    }

    /** All shipments of these orders, by order and in the order they were sent. Two queries. */
    public List<ShipmentView> ofOrders(Collection<String> orderNumbers) {
        var found = shipments.ofOrders(orderNumbers);
        var told = shipments.eventsOf(found).stream().collect(groupingBy(TrackingEvent::shipmentId));
        return found.stream()
                .map(shipment -> shipment.toView(told.getOrDefault(shipment.id(), List.of())))
                .toList();
    }

    /**
     * Takes down what a carrier tells of a parcel, for all shipments in it; the same event id again changes nothing. The
     * first report of its delivery makes a shipment delivered, and publishes {@link ShipmentDelivered}; an order is delivered
     * with its last parcel.
     *
     * @throws NotFoundException if the carrier has no such parcel of ours
     */
    void report(String carrier, String trackingNumber, CarrierReport report) {
        var parcel = parcels.find(carrier, trackingNumber)
                .filter(found -> !found.isOwn())
                .orElseThrow(() -> new NotFoundException("fulfilment.no_parcel", trackingNumber));
        shipments.ofParcel(parcel.id()).forEach(shipment -> take(shipment, report));
        parcels.close(parcel.id());
    }

    /**
     * Takes down what a seller tells of a parcel he brings himself.
     *
     * @throws NotFoundException if it is not this seller's
     * @throws NotOwnParcelException if a carrier brings it
     */
    void report(SellerId seller, UUID shipmentId, CarrierReport report) {
        var shipment = shipments
                .find(shipmentId)
                .filter(found -> found.dispatched().sellerId().equals(seller.value()))
                .orElseThrow(() -> new NotFoundException("fulfilment.no_parcel", shipmentId));
        shipment.requireOwn();
        take(shipment, report);
        parcels.close(shipment.parcelId());
    }

    /** Moves the order on if all that was sent has arrived and nothing is left to send; again changes nothing. */
    void settle(String orderNumber) {
        if (!shipments.ofOrders(List.of(orderNumber)).isEmpty())
            orders.delivered(orderNumber, () -> !shipments.isAnyUnderWay(orderNumber));
    }

    /** A seller's own parcel is known by his store's name and its shipment's number. */
    private Parcel parcel(OrderView order, int position, Carriage carriage) {
        var seller = order.sellerId().value();
        return carriage.isOwn()
                ? parcels.claim(seller, true, order.sellerName(), Shipment.number(order.number(), position))
                : parcels.claim(seller, false, carriage.carrier(), carriage.trackingNumber());
    }

    private void take(Shipment shipment, CarrierReport report) {
        boolean fresh = shipments.add(shipment, report, clock.instant());
        if (!fresh || report.kind() != TrackingKind.DELIVERED || !shipments.deliver(shipment, report.at())) return;
        events.publish(shipment.delivered(report.at()));
        settle(shipment.orderNumber());
    }

    private ShipmentView view(Shipment shipment) {
        return shipment.toView(shipments.eventsOf(List.of(shipment)));
    }

    private static OfferId offer(Taken taken, OrderUnits units) {
        return taken.order().line(units.line()).offerId();
    }
}
