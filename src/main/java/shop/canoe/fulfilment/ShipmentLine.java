package shop.canoe.fulfilment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import shop.canoe.orders.OrderUnits;

/** Units of one order line in a shipment. */
@Embeddable
record ShipmentLine(
        @Column(name = "line_no") int line,
        @Column(name = "from_unit") int fromUnit,
        @Column(name = "to_unit") int toUnit) {

    static ShipmentLine of(OrderUnits units) {
        return new ShipmentLine(units.line(), units.from(), units.to());
    }

    OrderUnits units() {
        return new OrderUnits(line, fromUnit, toUnit);
    }
}
