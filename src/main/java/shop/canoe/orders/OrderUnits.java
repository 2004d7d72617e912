package shop.canoe.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Some units of an order's line, by their place in it: a line of three has the units 0, 1 and 2. Cancellation takes the
 * last that are left, dispatch the first, and a return the first that were dispatched and not returned.
 *
 * @param line number of the line in its order, from 0
 * @param from first unit, inclusive
 * @param to last unit, exclusive
 */
public record OrderUnits(int line, int from, int to) {
    public int count() {
        return to - from;
    }

    /** Whether some unit is in both. */
    public boolean overlaps(OrderUnits other) {
        return line == other.line && from < other.to && other.from < to;
    }

    /** How many units of each line these are. */
    public static Map<Integer, Integer> counts(Collection<OrderUnits> units) {
        return units.stream().collect(groupingBy(OrderUnits::line, TreeMap::new, summingInt(OrderUnits::count)));
    }
}
