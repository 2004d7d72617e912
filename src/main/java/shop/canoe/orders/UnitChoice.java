package shop.canoe.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Which units of an order a step takes, by the rule of {@link OrderUnits}. */
final class UnitChoice {
    private UnitChoice() {}

    /** The first that are left. */
    static List<OrderUnits> toDispatch(OrderView order, Map<Integer, Integer> wanted) {
        return choose(order, wanted, OrderView.Line::left, OrderView.Line::dispatched);
    }

    /** The last that are left; fewer wanted from a line than it has leaves its first ones. */
    static List<OrderUnits> toCancel(OrderView order, Map<Integer, Integer> wanted) {
        return choose(
                order,
                wanted,
                OrderView.Line::left,
                line -> line.quantity() - line.cancelled() - wanted.getOrDefault(line.number(), 0));
    }

    /**
     * The first that were dispatched and have not come back, past those that were called back.
     *
     * @param recalled the first units first
     */
    static List<OrderUnits> toReturn(OrderView order, Map<Integer, Integer> wanted, List<OrderUnits> recalled) {
        return choose(order, wanted, OrderView.Line::returnable, OrderView.Line::returned).stream()
                .flatMap(units ->
                        without(
                                units,
                                recalled.stream()
                                        .filter(gap -> gap.line() == units.line())
                                        .toList())
                                .stream())
                .toList();
    }

    /** As many units, moved behind each gap that lies before them, and parted by those that lie between them. */
    private static List<OrderUnits> without(OrderUnits counted, List<OrderUnits> gaps) {
        var parts = new ArrayList<OrderUnits>();
        int from = counted.from();
        int left = counted.count();
        for (var gap : gaps) {
            int before = Math.min(left, Math.max(0, gap.from() - from));
            if (before > 0) parts.add(new OrderUnits(counted.line(), from, from + before));
            left -= before;
            if (left == 0) return parts;
            from = before > 0 ? gap.to() : from + gap.count();
        }
        parts.add(new OrderUnits(counted.line(), from, from + left));
        return parts;
    }

    private static List<OrderUnits> choose(
            OrderView order,
            Map<Integer, Integer> wanted,
            ToIntFunction<OrderView.Line> most,
            ToIntFunction<OrderView.Line> first) {
        var chosen = new ArrayList<OrderUnits>();
        new TreeMap<>(wanted).forEach((number, units) -> {
            if (units == 0) return;
            var line = order.line(number);
            if (units < 0 || units > most.applyAsInt(line))
                throw new TooManyUnitsException(line.title(), most.applyAsInt(line));
            int from = first.applyAsInt(line);
            chosen.add(new OrderUnits(number, from, from + units));
        });
        if (chosen.isEmpty()) throw new NoUnitsException();
        return chosen;
    }
}
