package shop.canoe.fulfilment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;

/** Holds parcels back whose money is refused, lets them go on, or calls them back. Doing any of it twice does it once. */
@ApplicationScoped
@Transactional
public class ShipmentHolds {
    @Inject
    ShipmentRepository shipments;

    @Inject
    OrderFulfilment orders;

    @Inject
    OrderHistory history;

    @Inject
    StockKeeping stock;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Tells the seller to hold the parcel, and the order's timeline why. */
    public void hold(UUID shipmentId) {
        var shipment = find(shipmentId);
        if (shipments.hold(shipment, clock.instant()))
            orders.paymentTold(shipment.orderNumber(), true, shipment.number());
    }

    /** The parcel may go on: it is paid. */
    public void letGo(UUID shipmentId) {
        var shipment = find(shipmentId);
        if (shipments.letGo(shipment)) orders.paymentTold(shipment.orderNumber(), false, shipment.number());
    }

    /** Nobody asks for the money of a parcel any more that has arrived unpaid; the order's timeline says nothing of it. */
    public void forget(UUID shipmentId) {
        shipments.letGo(find(shipmentId));
    }

    /**
     * Takes a parcel out of the way to the customer: its units are cancelled and lie in stock again; publishes
     * {@link ShipmentRecalled}.
     *
     * @return false, and nothing done, if it has arrived or was called back before
     * @throws ShipmentArrivedException if something of it has come back by a return
     */
    public boolean recall(UUID shipmentId, String reason) {
        var shipment = find(shipmentId);
        if (!shipments.recall(shipment)) return false;
        var order = history.ofSeller(new SellerId(shipment.recalled().sellerId()), shipment.orderNumber());
        if (!orders.recall(shipment.orderNumber(), shipment.units(), shipment.share(), reason))
            throw new ShipmentArrivedException(shipment.number());
        stock.takeBack(
                shipmentId,
                shipment.units().stream()
                        .collect(groupingBy(
                                units -> order.line(units.line()).offerId(), summingInt(OrderUnits::count))));
        events.publish(shipment.recalled());
        return true;
    }

    private Shipment find(UUID shipmentId) {
        return shipments.find(shipmentId).orElseThrow(() -> new NotFoundException("fulfilment.no_parcel", shipmentId));
    }
}
