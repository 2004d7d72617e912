package shop.canoe.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;

/**
 * Counts stock, holds it for a checkout, takes it out at dispatch. Every change of what is on hand is a movement with a
 * reason. A reservation's row is locked before stock rows, and stock rows in the order of ids: a caller that does several
 * of these in one transaction keeps to that order, or repeats the transaction when the database asks for it.
 */
@ApplicationScoped
@Transactional
public class StockService {
    private static final int HOLDS_PER_SWEEP = 200;
    private static final int OFFERS_PER_EVENT = 500;
    private static final int ASKED_AT_ONCE = 5_000;

    @Inject
    StockRepository stock;

    @Inject
    ReservationRepository reservations;

    @Inject
    MovementRepository movements;

    @Inject
    LocationRepository locations;

    @Inject
    DomainEvents events;

    /** Units that can be bought now (on hand less reserved) per offer, never negative; offers without stock rows are absent. One query. */
    public Map<OfferId, Integer> available(Collection<OfferId> offers) {
        return levels(offers, Level::available);
    }

    /**
     * Units that can be bought now of those offers that have at most {@code most}; offers without stock rows are absent.
     * One query per {@value #ASKED_AT_ONCE} offers.
     */
    public Map<OfferId, Integer> scarce(Collection<OfferId> offers, int most) {
        var all = List.copyOf(offers);
        var scarce = new HashMap<OfferId, Integer>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
            stock.levelsUpTo(most, some).forEach((offer, level) -> scarce.put(offer, level.available()));
        }
        return scarce;
    }

    /** Units on hand per offer; offers without stock rows are absent. One query. */
    public Map<OfferId, Integer> onHand(Collection<OfferId> offers) {
        return levels(offers, Level::onHand);
    }

    /** As {@link #available(Collection)}, with what the holder holds himself. Two queries. */
    public Map<OfferId, Integer> available(Collection<OfferId> offers, String holder) {
        var available = new HashMap<>(available(offers));
        if (!available.isEmpty())
            reservations
                    .heldBy(holder, available.keySet())
                    .forEach((offer, held) -> available.merge(offer, held, Integer::sum));
        return available;
    }

    /** When a hold ends by the database's clock; empty if the reference holds nothing. */
    public Optional<Instant> heldUntil(UUID reference) {
        return reservations.expiry(reference);
    }

    /**
     * Sets the units on hand, in one transaction, as a total counted at all locations; the difference becomes a movement.
     * More units lie at the location the offer has (the seller's own shelf if there are several), fewer are taken where
     * most are free. Publishes {@link StockChanged} for offers that changed. All or nothing.
     *
     * @param onHand none negative
     * @param reason {@code feed}, {@code console} …
     * @return the offers whose count changed
     * @throws CountBelowReservedException if any count is lower than what is reserved
     */
    public Collection<OfferId> count(Map<OfferId, Integer> onHand, String reason) {
        if (onHand.isEmpty()) return Set.of();
        if (onHand.values().stream().anyMatch(units -> units < 0))
            throw new IllegalArgumentException("no count is negative");
        var before = lockOrMake(onHand.keySet());
        var tooLow = new TreeMap<OfferId, Integer>();
        var counted = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        var deltas = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        onHand.forEach((offer, units) -> {
            var shelves = before.getOrDefault(offer, new TreeMap<>());
            var level = shelves.values().stream().reduce(Level.NOTHING, Level::plus);
            if (units < level.reserved()) tooLow.put(offer, level.reserved());
            else
                spread(shelves, units - level.onHand()).forEach((location, delta) -> {
                    var shelf = new Shelf(offer, location);
                    counted.put(
                            shelf, shelves.getOrDefault(location, Level.NOTHING).onHand() + delta);
                    deltas.put(shelf, delta);
                });
        });
        if (!tooLow.isEmpty()) throw new CountBelowReservedException(tooLow);
        stock.setOnHand(counted);
        movements.add(deltas, reason, Optional.empty());
        return publish(counted.keySet());
    }

    /** Where a difference goes to: no location falls below its reserved units. */
    private static Map<String, Integer> spread(SortedMap<String, Level> shelves, int difference) {
        if (difference == 0) return Map.of();
        if (difference > 0)
            return Map.of(
                    shelves.containsKey(Shelf.OWN) || shelves.isEmpty() ? Shelf.OWN : shelves.firstKey(), difference);
        var taken = new HashMap<String, Integer>();
        new Routing(Map.of(), "").route(shelves, -difference).forEach((location, units) -> taken.put(location, -units));
        return taken;
    }

    /**
     * Holds stock, all or nothing, by one conditional update of rows that are locked in the order of ids. The same reference
     * again replaces its hold, whether that still stands, has ended or was given back.
     *
     * @throws SoldOutException if any offer has too little; nothing is held then but what was held before
     * @throws AlreadyConfirmedException if the reference's hold was confirmed
     */
    @WithSpan("stock_reservation")
    public void reserve(Reservation reservation) {
        var wanted = reservation.units();
        if (wanted.isEmpty() || wanted.values().stream().anyMatch(units -> units < 1))
            throw new IllegalArgumentException("a reservation holds at least one unit of each of its offers");
        var held = reservations.add(reservation)
                ? new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER)
                : heldToReplace(reservation);
        var change = new StockChange(stock, locations, held, reservation.destination());
        var lacking = change.to(wanted);
        if (!lacking.isEmpty()) throw soldOut(lacking, held);
        reservations.addLines(reservation.reference(), change.held());
        publishFew(change.changed());
    }

    /** Lets a hold that stands end no sooner than after {@code time}; what has ended or was given back stays so. */
    public void prolong(UUID reference, Duration time) {
        reservations.prolong(reference, time);
    }

    /** Lets a hold end no later than after {@code time}. */
    public void shorten(UUID reference, Duration time) {
        reservations.shorten(reference, time);
    }

    /** Keeps a hold for good, because its order is paid; repeatable. Returns false if it had already ended or been released. */
    public boolean confirm(UUID reference) {
        if (reservations.move(reference, ReservationStatus.HELD, ReservationStatus.CONFIRMED)) return true;
        return reservations
                .lockReservation(reference)
                .filter(status -> status == ReservationStatus.CONFIRMED || status == ReservationStatus.DISPATCHED)
                .isPresent();
    }

    /** Gives a hold back; doing it twice changes nothing. What was confirmed is no longer a hold and stays. */
    public void release(UUID reference) {
        if (reservations.move(reference, ReservationStatus.HELD, ReservationStatus.RELEASED))
            giveBack(List.of(reference));
    }

    /**
     * Takes confirmed units out of stock, because they were dispatched; reserved and on hand fall together.
     *
     * @throws NotReservedException if fewer units are confirmed and not yet dispatched; nothing changes then
     */
    public void dispatch(UUID reference, Map<OfferId, Integer> units) {
        if (!reservations.lockReservation(reference).equals(Optional.of(ReservationStatus.CONFIRMED)))
            throw new NotReservedException();
        var deltas = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        for (var line : parts(reservations.open(List.of(reference)), units).entrySet()) {
            if (!reservations.dispatch(reference, line.getKey(), line.getValue())
                    || !stock.takeOut(line.getKey(), line.getValue())) throw new NotReservedException();
            deltas.put(line.getKey(), -line.getValue());
        }
        movements.add(deltas, "dispatch", Optional.of(reference));
        if (reservations.open(List.of(reference)).isEmpty())
            reservations.move(reference, ReservationStatus.CONFIRMED, ReservationStatus.DISPATCHED);
    }

    /**
     * Gives confirmed units back to those who want to buy, because they will not be sent: what is reserved falls, on hand
     * stays.
     *
     * @throws NotReservedException if fewer units are confirmed and not yet dispatched; nothing changes then
     */
    public void cancel(UUID reference, Map<OfferId, Integer> units) {
        if (!reservations.lockReservation(reference).equals(Optional.of(ReservationStatus.CONFIRMED)))
            throw new NotReservedException();
        var parts = parts(reservations.open(List.of(reference)), units);
        for (var line : parts.entrySet())
            if (!reservations.drop(reference, line.getKey(), line.getValue())) throw new NotReservedException();
        if (!stock.reserve(negative(parts))) throw new NotReservedException();
        if (reservations.open(List.of(reference)).isEmpty())
            reservations.move(
                    reference,
                    ReservationStatus.CONFIRMED,
                    reservations.isEmpty(reference) ? ReservationStatus.RELEASED : ReservationStatus.DISPATCHED);
        publishIfFew(parts);
    }

    /** Gives back holds whose time is up by the database's clock, at most 200 of them; returns how many. Run by a job. */
    public int sweep() {
        var expired = reservations.lockExpired(HOLDS_PER_SWEEP);
        if (expired.isEmpty()) return 0;
        expired.forEach(reference -> reservations.move(reference, ReservationStatus.HELD, ReservationStatus.EXPIRED));
        giveBack(expired);
        return expired.size();
    }

    private Map<OfferId, Integer> levels(Collection<OfferId> offers, ToIntFunction<Level> figure) {
        if (offers.isEmpty()) return Map.of();
        return stock.levels(offers).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, level -> figure.applyAsInt(level.getValue())));
    }

    private Map<OfferId, SortedMap<String, Level>> lockOrMake(Collection<OfferId> offers) {
        var shelves = new HashMap<>(stock.lockShelves(offers));
        var missing = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        for (var offer : offers) if (!shelves.containsKey(offer)) missing.put(new Shelf(offer, Shelf.OWN), 0);
        if (missing.isEmpty()) return shelves;
        stock.addEmpty(missing);
        shelves.putAll(
                stock.lockShelves(missing.keySet().stream().map(Shelf::offer).toList()));
        return shelves;
    }

    private SortedMap<Shelf, Integer> heldToReplace(Reservation reservation) {
        var reference = reservation.reference();
        var held = switch (reservations.lockReservation(reference).orElseThrow()) {
            case HELD -> reservations.open(List.of(reference));
            case RELEASED, EXPIRED -> new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
            case CONFIRMED, DISPATCHED -> throw new AlreadyConfirmedException();
        };
        reservations.holdAnew(reservation);
        return held;
    }

    /** What the holder of {@code held} could have: what is free and what is held already. */
    private SoldOutException soldOut(Set<OfferId> offers, Map<Shelf, Integer> held) {
        var levels = stock.levels(offers);
        var own = held.entrySet().stream()
                .collect(groupingBy(line -> line.getKey().offer(), summingInt(Map.Entry::getValue)));
        return new SoldOutException(offers.stream()
                .collect(toMap(
                        offer -> offer,
                        offer -> levels.getOrDefault(offer, Level.NOTHING).available() + own.getOrDefault(offer, 0))));
    }

    /** Which of a reservation's shelves the units come from, the first first. */
    private static SortedMap<Shelf, Integer> parts(SortedMap<Shelf, Integer> open, Map<OfferId, Integer> units) {
        var parts = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        var left = new HashMap<>(units);
        open.forEach((shelf, held) -> {
            int taken = Math.min(held, left.getOrDefault(shelf.offer(), 0));
            if (taken > 0) parts.put(shelf, taken);
            left.merge(shelf.offer(), -taken, Integer::sum);
        });
        if (left.values().stream().anyMatch(missing -> missing > 0)) throw new NotReservedException();
        return parts;
    }

    private void giveBack(List<UUID> references) {
        var open = reservations.open(references);
        stock.reserve(negative(open));
        publishIfFew(open);
    }

    private static SortedMap<Shelf, Integer> negative(SortedMap<Shelf, Integer> units) {
        var negative = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        units.forEach((shelf, some) -> negative.put(shelf, -some));
        return negative;
    }

    /** Of shelves that have got back so many units, and whose rows are still locked by that. */
    private void publishIfFew(Map<Shelf, Integer> givenBack) {
        if (givenBack.isEmpty()) return;
        var levels = stock.shelves(
                givenBack.keySet().stream().map(Shelf::offer).distinct().toList());
        publishFew(givenBack.entrySet().stream().collect(toMap(Map.Entry::getKey, change -> {
            int now = Level.at(change.getKey(), levels).available();
            return new FreeUnits(now - change.getValue(), now);
        })));
    }

    /**
     * Tells of what orders have done to shelves where few units were left, or are now: of the others nobody sees a
     * difference. The rows are locked by the change, so that of two orders the one that takes the last unit tells.
     */
    private void publishFew(Map<Shelf, FreeUnits> changed) {
        publish(changed.entrySet().stream()
                .filter(change -> change.getValue().areFew())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** In parts that fit an outbox row. */
    private Collection<OfferId> publish(Collection<Shelf> changed) {
        var offers = changed.stream().map(Shelf::offer).distinct().toList();
        var ids = offers.stream().map(OfferId::value).toList();
        for (int from = 0; from < ids.size(); from += OFFERS_PER_EVENT)
            events.publish(new StockChanged(ids.subList(from, Math.min(from + OFFERS_PER_EVENT, ids.size()))));
        return offers;
    }
}
