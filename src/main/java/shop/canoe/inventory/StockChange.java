package shop.canoe.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.canoe.offers.OfferId;

/**
 * Turns what a reservation holds into what it is to hold. The rows are locked, looked at, and changed by one statement
 * whose condition decides once more.
 */
final class StockChange {
    private final StockRepository stock;
    private final LocationRepository locations;
    private final SortedMap<Shelf, Integer> held;
    private final String destination;
    private final SortedMap<Shelf, Integer> taken = new TreeMap<>(Shelf.LOCK_ORDER);
    private Map<OfferId, SortedMap<String, Level>> levels = Map.of();

    /**
     * @param held by the reservation until now
     * @param destination country, see {@link Routing}
     */
    StockChange(
            StockRepository stock, LocationRepository locations, SortedMap<Shelf, Integer> held, String destination) {
        this.stock = stock;
        this.locations = locations;
        this.held = new TreeMap<>(held);
        this.destination = destination;
    }

    /** @return offers of which there are too few units; the transaction must not commit if there are any */
    Set<OfferId> to(Map<OfferId, Integer> wanted) {
        var before = held.entrySet().stream()
                .collect(groupingBy(line -> line.getKey().offer(), summingInt(Map.Entry::getValue)));
        var offers = new TreeSet<>(StockRepository.LOCK_ORDER);
        offers.addAll(wanted.keySet());
        offers.addAll(before.keySet());
        offers.removeIf(offer -> wanted.getOrDefault(offer, 0).equals(before.getOrDefault(offer, 0)));
        levels = stock.shelvesToReserve(offers);
        var lacking = new HashSet<OfferId>();
        for (var offer : offers) {
            int more = wanted.getOrDefault(offer, 0) - before.getOrDefault(offer, 0);
            if (more < 0) giveBack(offer, -more);
            else if (!take(offer, more)) lacking.add(offer);
        }
        if (lacking.isEmpty() && !stock.reserve(taken)) return offers;
        taken.forEach((shelf, units) -> held.merge(shelf, units, Integer::sum));
        held.values().removeIf(units -> units == 0);
        return lacking;
    }

    /** All of it or nothing. */
    private boolean take(OfferId offer, int units) {
        var shelves = levels.getOrDefault(offer, new TreeMap<>());
        // Most offers lie at one place: then there is nothing to choose and nothing to ask.
        var countries = shelves.size() > 1 ? locations.countries() : Map.<String, String>of();
        var route = new Routing(countries, destination).route(shelves, units);
        route.forEach((location, some) -> taken.put(new Shelf(offer, location), some));
        return !route.isEmpty();
    }

    private void giveBack(OfferId offer, int units) {
        int left = units;
        for (var line : held.entrySet()) {
            int some = line.getKey().offer().equals(offer) ? Math.min(left, line.getValue()) : 0;
            if (some > 0) taken.put(line.getKey(), -some);
            left -= some;
        }
    }

    /** What the reservation holds now. */
    SortedMap<Shelf, Integer> held() {
        return held;
    }

    /** Shelves that have changed, with what was free on each before and is now. */
    Map<Shelf, FreeUnits> changed() {
        return taken.entrySet().stream().collect(toMap(Map.Entry::getKey, change -> {
            int before = Level.at(change.getKey(), levels).available();
            return new FreeUnits(before, before - change.getValue());
        }));
    }
}
