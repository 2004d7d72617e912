package shop.canoe.orders;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/**
 * Units of an order that somebody asks for, and what was left when the form was shown: its fields are named {@code units-0},
 * {@code units-1} … and {@code left-0}, {@code left-1} …
 *
 * @param units how many by line number
 * @param left how many could have been asked for, by line number; lines that were not shown are absent
 */
public record WantedUnits(Map<Integer, Integer> units, Map<Integer, Integer> left) {
    private static final String UNITS = "units-";
    private static final String LEFT = "left-";
    private static final String LINE = "\\d{1,4}";
    private static final String COUNT = "\\d{1,6}";

    public WantedUnits {
        units = Map.copyOf(units);
        left = Map.copyOf(left);
    }

    /** Units that are asked for without a form. */
    public static WantedUnits of(Map<Integer, Integer> units) {
        return new WantedUnits(units, Map.of());
    }

    /**
     * What a form sends; an empty field is no units.
     *
     * @throws InvalidException if a field holds no number of units
     */
    public static WantedUnits read(Map<String, String> parameters) {
        var units = new TreeMap<Integer, Integer>();
        var left = new TreeMap<Integer, Integer>();
        var problems = new ArrayList<Problem>();
        parameters.forEach((name, text) -> {
            var count = text.strip();
            if (name.matches(LEFT + LINE))
                left.put(line(name, LEFT), count.matches(COUNT) ? Integer.valueOf(count) : -1);
            if (!name.matches(UNITS + LINE) || count.isEmpty()) return;
            if (count.matches(COUNT)) units.put(line(name, UNITS), Integer.valueOf(count));
            else problems.add(Problem.of(name, "orders.units_shape", text));
        });
        InvalidException.throwIfAny(problems);
        return new WantedUnits(units, left);
    }

    /**
     * Refuses a form that was shown when other units were left: it was sent before, or in another window, and would do its
     * work twice. Holds only while the order is locked.
     *
     * @param now how many are left of each line
     * @throws OrderChangedException if so
     */
    public void requireAsShown(String order, Map<Integer, Integer> now) {
        left.forEach((line, units) -> {
            if (!units.equals(now.getOrDefault(line, 0))) throw new OrderChangedException(order);
        });
    }

    /** What a line's field shows: what was typed, or else {@code otherwise}. */
    public static String shown(Map<String, String> parameters, int line, int otherwise) {
        return parameters.getOrDefault(UNITS + line, String.valueOf(otherwise));
    }

    private static Integer line(String name, String prefix) {
        return Integer.valueOf(name.substring(prefix.length()));
    }
}
