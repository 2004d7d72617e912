package shop.canoe.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.canoe.offers.OfferId;

/**
 * Turns what a reservation holds into what it is to hold. What was read only proposes where to take units from; each
 * conditional update decides. When one finds fewer units than were read, the offer's rows are locked and looked at again.
 */
final class StockChange {
    private final StockRepository stock;
    private final LocationRepository locations;
    private final SortedMap<Shelf, Integer> held;
    private final String destination;
    private final Map<Shelf, Integer> givenBack = new HashMap<>();

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
        var levels = stock.shelves(offers);
        var lacking = new HashSet<OfferId>();
        for (var offer : offers) {
            int more = wanted.getOrDefault(offer, 0) - before.getOrDefault(offer, 0);
            boolean done = more < 0
                    ? giveBack(offer, -more)
                    : take(offer, more, levels.getOrDefault(offer, new TreeMap<>()))
                            || take(
                                    offer,
                                    more,
                                    stock.lockShelves(List.of(offer)).getOrDefault(offer, new TreeMap<>()));
            if (!done) lacking.add(offer);
        }
        return lacking;
    }

    /** All of it or nothing. */
    private boolean take(OfferId offer, int units, Map<String, Level> levels) {
        var taken = new HashMap<Shelf, Integer>();
        // Most offers lie at one place: then there is nothing to choose and nothing to ask.
        var countries = levels.size() > 1 ? locations.countries() : Map.<String, String>of();
        for (var part : new Routing(countries, destination).route(levels, units).entrySet()) {
            var shelf = new Shelf(offer, part.getKey());
            if (!stock.reserve(shelf, part.getValue())) {
                taken.forEach((done, some) -> stock.reserve(done, -some));
                return false;
            }
            taken.put(shelf, part.getValue());
        }
        taken.forEach(this::note);
        return !taken.isEmpty();
    }

    private boolean giveBack(OfferId offer, int units) {
        int left = units;
        for (var line : List.copyOf(held.entrySet())) {
            int some = line.getKey().offer().equals(offer) ? Math.min(left, line.getValue()) : 0;
            if (some == 0) continue;
            stock.reserve(line.getKey(), -some);
            note(line.getKey(), -some);
            left -= some;
        }
        return left == 0;
    }

    private void note(Shelf shelf, int more) {
        givenBack.merge(shelf, -more, Integer::sum);
        held.merge(shelf, more, Integer::sum);
        held.remove(shelf, 0);
    }

    /** What the reservation holds now. */
    SortedMap<Shelf, Integer> held() {
        return held;
    }

    /** Units that have become free by shelf; negative where they were taken. */
    Map<Shelf, Integer> givenBack() {
        return givenBack;
    }
}
