package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;

/**
 * What is done with stock by hand: units come in, get lost, move from one location to another. Each change is one
 * conditional update with its movement; units that are reserved never leave. Whose an offer is, the caller has asked.
 */
@ApplicationScoped
@Transactional
public class StockKeeping {
    private static final int ASKED_AT_ONCE = 5_000;

    @Inject
    StockRepository stock;

    @Inject
    MovementRepository movements;

    @Inject
    LocationRepository locations;

    @Inject
    DomainEvents events;

    /** Where stock can lie, by code. */
    public List<LocationView> locations() {
        return locations.list();
    }

    /** Where each offer's units lie, by location; offers without stock rows are absent. Two queries. */
    public Map<OfferId, List<ShelfView>> shelves(Collection<OfferId> offers) {
        var locations = locations().stream().collect(toMap(LocationView::code, location -> location));
        return stock.shelves(offers).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        shelves -> shelves.getValue().entrySet().stream()
                                .flatMap(shelf -> Optional.ofNullable(locations.get(shelf.getKey())).stream()
                                        .map(location -> new ShelfView(
                                                location,
                                                shelf.getValue().onHand(),
                                                shelf.getValue().reserved())))
                                .toList()));
    }

    /** An offer's movements, newest first, at most {@code limit}. */
    public List<MovementView> movements(OfferId offer, int limit) {
        return movements.list(offer, limit);
    }

    /**
     * Units of each offer dispatched in the last {@code days} days; offers without any are absent. One query per
     * {@value #ASKED_AT_ONCE} offers.
     */
    public Map<OfferId, Integer> dispatched(Collection<OfferId> offers, int days) {
        var all = List.copyOf(offers);
        var dispatched = new HashMap<OfferId, Integer>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE)
            dispatched.putAll(
                    movements.dispatched(all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)), days));
        return dispatched;
    }

    /**
     * Units came in or got lost. Publishes {@link StockChanged}.
     *
     * @param units at least 1
     * @throws UnknownLocationException if there is no such location
     * @throws TooFewUnitsException if more would leave than lie there unreserved
     */
    public void adjust(OfferId offer, String location, int units, AdjustmentReason reason) {
        change(offer, location, reason.signed(positive(units)), reason.code(), Optional.empty());
        tell(offer);
    }

    /**
     * Moves units from one location to another. Publishes {@link StockChanged}.
     *
     * @param units at least 1
     * @throws UnknownLocationException if there is no such location
     * @throws TooFewUnitsException if fewer lie there unreserved
     */
    public void transfer(OfferId offer, String from, String to, int units) {
        if (from.equals(to)) return;
        var reference = Optional.of(UUID.randomUUID());
        // In the order of locations, as rows are locked everywhere.
        if (from.compareTo(to) < 0) {
            change(offer, from, -positive(units), "transfer", reference);
            change(offer, to, units, "transfer", reference);
        } else {
            change(offer, to, positive(units), "transfer", reference);
            change(offer, from, -units, "transfer", reference);
        }
        tell(offer);
    }

    /** Units came back from a customer and can be sold again: to the seller's own shelf. Publishes {@link StockChanged}. */
    public void takeBack(UUID reference, Map<OfferId, Integer> units) {
        inOrder(units).forEach((offer, count) -> {
            change(offer, Shelf.OWN, positive(count), "return", Optional.of(reference));
            tell(offer);
        });
    }

    /**
     * Units leave the seller's own shelf in place of others that came back. Publishes {@link StockChanged}.
     *
     * @throws TooFewUnitsException if fewer lie there unreserved
     */
    public void replace(UUID reference, Map<OfferId, Integer> units) {
        inOrder(units).forEach((offer, count) -> {
            change(offer, Shelf.OWN, -positive(count), "replacement", Optional.of(reference));
            tell(offer);
        });
    }

    private static Map<OfferId, Integer> inOrder(Map<OfferId, Integer> units) {
        var sorted = new TreeMap<OfferId, Integer>(StockRepository.LOCK_ORDER);
        sorted.putAll(units);
        return sorted;
    }

    private void change(OfferId offer, String location, int delta, String reason, Optional<UUID> reference) {
        if (locations().stream().noneMatch(known -> known.code().equals(location)))
            throw new UnknownLocationException(location);
        var shelf = new Shelf(offer, location);
        var row = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        row.put(shelf, delta);
        // An insert that finds its row would share a lock on it first, and two of these would wait for each other.
        if (!stock.change(shelf, delta)) {
            if (delta < 0) throw new TooFewUnitsException(free(shelf));
            stock.addEmpty(row);
            stock.change(shelf, delta);
        }
        movements.add(row, reason, reference);
    }

    private int free(Shelf shelf) {
        return stock.shelves(List.of(shelf.offer()))
                .getOrDefault(shelf.offer(), new TreeMap<>())
                .getOrDefault(shelf.location(), Level.NOTHING)
                .available();
    }

    private void tell(OfferId offer) {
        events.publish(new StockChanged(List.of(offer.value())));
    }

    private static int positive(int units) {
        if (units < 1) throw new IllegalArgumentException("at least one unit");
        return units;
    }
}
