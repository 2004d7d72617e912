package shop.canoe.orders;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** How many units of which line a form asks for: its fields are named {@code units-0}, {@code units-1} … */
public final class UnitFields {
    private static final String PREFIX = "units-";
    private static final String LEFT = "left-";

    private UnitFields() {}

    /**
     * Units by line number; an empty field is none.
     *
     * @throws InvalidException if a field holds no number of units
     */
    public static Map<Integer, Integer> read(Map<String, String> parameters) {
        var units = new TreeMap<Integer, Integer>();
        var problems = new ArrayList<Problem>();
        parameters.forEach((name, text) -> {
            if (!name.matches(PREFIX + "\\d{1,4}") || text.isBlank()) return;
            if (text.strip().matches("\\d{1,6}"))
                units.put(Integer.valueOf(name.substring(PREFIX.length())), Integer.valueOf(text.strip()));
            else problems.add(Problem.of(name, "orders.units_shape", text));
        });
        InvalidException.throwIfAny(problems);
        return units;
    }

    /**
     * Refuses a form that was shown when other units were left: it was sent before, or in another window, and would do its
     * work twice.
     *
     * @throws OrderChangedException if so
     */
    public static void requireAsShown(Map<String, String> parameters, OrderView order) {
        requireAsShown(parameters, order.number(), order.unitsLeft());
    }

    /** As above, where {@code left} says by line how many units the form could have named. */
    public static void requireAsShown(Map<String, String> parameters, String order, Map<Integer, Integer> left) {
        left.forEach((line, units) -> {
            var now = String.valueOf(units);
            if (!parameters.getOrDefault(LEFT + line, now).equals(now)) throw new OrderChangedException(order);
        });
    }

    /** What a line's field shows: what was typed, or else {@code otherwise}. */
    public static String shown(Map<String, String> parameters, int line, int otherwise) {
        return parameters.getOrDefault(PREFIX + line, String.valueOf(otherwise));
    }
}
