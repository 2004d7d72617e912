package shop.canoe.inventory;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses where units are taken from: one location that has all of them if there is one, else as few as possible. Among
 * equals the one in the country of destination comes first, then the one with most units, then by name, so that the same
 * levels always give the same answer.
 */
final class Routing {
    private final Map<String, String> countries;
    private final String destination;

    /**
     * @param countries of the marketplace's locations, by code
     * @param destination ISO 3166-1 alpha-2; empty if it does not matter
     */
    Routing(Map<String, String> countries, String destination) {
        this.countries = countries;
        this.destination = destination;
    }

    /** Units to take per location, in lock order; empty if there are too few in all. */
    SortedMap<String, Integer> route(Map<String, Level> levels, int units) {
        var taken = new TreeMap<String, Integer>();
        int left = units;
        for (var location : preferred(levels, units)) {
            int some =
                    Math.min(left, levels.getOrDefault(location, Level.NOTHING).available());
            if (some > 0) taken.put(location, some);
            left -= Math.max(some, 0);
            if (left == 0) return taken;
        }
        return new TreeMap<>();
    }

    private List<String> preferred(Map<String, Level> levels, int units) {
        var locations = new ArrayList<>(levels.keySet());
        Comparator<String> hasAll = comparing(location -> available(levels, location) < units);
        Comparator<String> isNear = comparing(location -> !destination.equals(countries.get(location)));
        Comparator<String> hasMost = comparing(location -> -available(levels, location));
        locations.sort(hasAll.thenComparing(isNear).thenComparing(hasMost).thenComparing(Comparator.naturalOrder()));
        return locations;
    }

    private static int available(Map<String, Level> levels, String location) {
        return levels.getOrDefault(location, Level.NOTHING).available();
    }
}
