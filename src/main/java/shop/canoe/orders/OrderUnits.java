package shop.canoe.orders;

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
}
