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

/** The shipments of the orders on a page, for {@code <canoe:parcels/>}. Who may see the order may see them. */
@Named
@RequestScoped
public class ShipmentList {
    @Inject
    ShipmentService shipments;

    private final Map<String, List<ShipmentView>> known = new HashMap<>();

    /** In the order they were sent. */
    public List<ShipmentView> of(OrderView order) {
        return known.computeIfAbsent(order.number(), number -> shipments.ofOrders(List.of(number)));
    }

    public boolean isAnyUnderWay(OrderView order) {
        return of(order).stream().anyMatch(shipment -> !shipment.isDelivered());
    }

    /** How many units of each line are in it. */
    public Map<Integer, Integer> units(ShipmentView shipment) {
        return OrderUnits.counts(shipment.units());
    }
}
