package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;

/**
 * What of an order can be sent back now. Units count from the day their parcel arrived; a parcel the carrier has not told
 * of may have arrived, so its units can come back, too.
 */
@ApplicationScoped
class ReturnPolicy {
    @Inject
    ShipmentService shipments;

    @Inject
    ReturnRepository returns;

    @Inject
    ReturnSettings settings;

    @Inject
    Clock clock;

    /** Units that can come back, by line number. */
    Map<Integer, Integer> returnable(OrderView order) {
        var parcels = shipments.ofOrders(List.of(order.number()));
        var units = new TreeMap<Integer, Integer>();
        order.lines()
                .forEach(line -> units.put(
                        line.number(), free(order, line, expired(parcels).getOrDefault(line.number(), 0))));
        return units;
    }

    /**
     * Claims units for a return.
     *
     * @throws MoreThanBoughtException if more are wanted than were sent
     * @throws ReturnWindowClosedException if their time is over
     * @throws AlreadyReturnedException if they are in another return
     */
    void claim(OrderView order, Map<Integer, Integer> wanted) {
        var expired = expired(shipments.ofOrders(List.of(order.number())));
        new TreeMap<>(wanted).forEach((number, units) -> {
            var line = order.line(number);
            if (units < 0 || units > line.sent()) throw new MoreThanBoughtException(line.title(), line.sent());
            int late = expired.getOrDefault(number, 0);
            if (units > line.sent() - late) throw new ReturnWindowClosedException(line.title(), settings.days());
            if (units > free(order, line, late) || !returns.claim(order.number(), number, units, line.sent()))
                throw new AlreadyReturnedException(line.title());
        });
    }

    private int free(OrderView order, OrderView.Line line, int late) {
        return Math.max(0, line.sent() - Math.max(late, returns.claimed(order.number(), line.number())));
    }

    /** Units whose time is over, by line number. */
    private Map<Integer, Integer> expired(List<ShipmentView> parcels) {
        var last = clock.instant().minus(settings.window());
        return OrderUnits.counts(parcels.stream()
                .filter(parcel -> parcel.deliveredAt().filter(last::isAfter).isPresent())
                .flatMap(parcel -> parcel.units().stream())
                .toList());
    }
}
