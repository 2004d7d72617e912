package shop.canoe.fulfilment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.text.Messages;

/** The shipments of the orders on a page, for {@code <canoe:parcels/>}. Who may see the order may see them. */
@Named
@RequestScoped
public class ShipmentList {
    @Inject
    ShipmentService shipments;

    @Inject
    Messages messages;

    private final Map<String, List<ShipmentView>> known = new HashMap<>();

    /** In the order they were sent. */
    public List<ShipmentView> of(OrderView order) {
        return known.computeIfAbsent(order.number(), number -> shipments.ofOrders(List.of(number)));
    }

    /** Those that the seller brings himself and has not delivered yet: of them he tells. */
    public List<ShipmentView> toTell(OrderView order) {
        return of(order).stream()
                .filter(shipment -> shipment.isOwn() && shipment.isUnderWay())
                .toList();
    }

    /** Who brings it, in words. */
    public String carriage(ShipmentView shipment) {
        return messages.of(
                shipment.isOwn() ? "fulfilment.parcel.own" : "fulfilment.parcel.by",
                shipment.carrier(),
                shipment.trackingNumber());
    }

    /** How many units of each line are in it. */
    public Map<Integer, Integer> units(ShipmentView shipment) {
        return OrderUnits.counts(shipment.units());
    }
}
