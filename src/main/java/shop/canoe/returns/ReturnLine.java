package shop.canoe.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Units of one order line in a return. */
@Embeddable
record ReturnLine(
        @Column(name = "line_no") int number,
        int units,
        int accepted,
        @Column(name = "from_unit") int fromUnit) {

    static ReturnLine announced(int number, int units) {
        return new ReturnLine(number, units, 0, 0);
    }

    ReturnView.Line toView() {
        return new ReturnView.Line(number, units, accepted, fromUnit);
    }
}
