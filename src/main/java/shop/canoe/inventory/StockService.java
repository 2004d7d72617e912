package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import shop.canoe.inventory.StockRepository.Level;
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

    /**
     * Sets the units on hand, in one transaction, as a counted total; the difference becomes a movement. Publishes
     * {@link StockChanged} for offers that changed. All or nothing.
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
        var before = lockOrMake(sorted(onHand));
        var tooLow = new TreeMap<OfferId, Integer>();
        var counted = new TreeMap<OfferId, Integer>(StockRepository.LOCK_ORDER);
        var deltas = new TreeMap<OfferId, Integer>(StockRepository.LOCK_ORDER);
        onHand.forEach((offer, units) -> {
            var level = before.getOrDefault(offer, new Level(0, 0));
            if (units < level.reserved()) tooLow.put(offer, level.reserved());
            if (units == level.onHand()) return;
            counted.put(offer, units);
            deltas.put(offer, units - level.onHand());
        });
        if (!tooLow.isEmpty()) throw new CountBelowReservedException(tooLow);
        stock.setOnHand(counted);
        stock.addMovements(deltas, reason, Optional.empty());
        publish(counted.keySet());
        return List.copyOf(counted.keySet());
    }

    /**
     * Holds stock, all or nothing, by one conditional update per offer in the order of ids. The same reference again
     * replaces its hold, whether that still stands, has ended or was given back.
     *
     * @throws SoldOutException if any offer has too little; nothing is held then but what was held before
     * @throws AlreadyConfirmedException if the reference's hold was confirmed
     */
    public void reserve(Reservation reservation) {
        var reference = reservation.reference();
        var wanted = sorted(reservation.units());
        if (wanted.isEmpty() || wanted.values().stream().anyMatch(units -> units < 1))
            throw new IllegalArgumentException("a reservation holds at least one unit of each of its offers");
        var held = heldToReplace(reference);
        var offers = new TreeSet<>(StockRepository.LOCK_ORDER);
        offers.addAll(wanted.keySet());
        offers.addAll(held.keySet());
        var changed = new HashSet<OfferId>();
        var lacking = new HashSet<OfferId>();
        for (var offer : offers) {
            int more = wanted.getOrDefault(offer, 0) - held.getOrDefault(offer, 0);
            if (more == 0) continue;
            if (stock.reserve(offer, more)) changed.add(offer);
            else lacking.add(offer);
        }
        if (!lacking.isEmpty()) throw soldOut(lacking, held);
        stock.hold(reference, wanted, reservation.hold());
        publish(changed);
    }

    /** Keeps a hold for good, because its order is paid; repeatable. Returns false if it had already ended or been released. */
    public boolean confirm(UUID reference) {
        if (stock.move(reference, ReservationStatus.HELD, ReservationStatus.CONFIRMED)) return true;
        return stock.lockReservation(reference)
                .filter(status -> status == ReservationStatus.CONFIRMED || status == ReservationStatus.DISPATCHED)
                .isPresent();
    }

    /** Gives a hold back; doing it twice changes nothing. What was confirmed is no longer a hold and stays. */
    public void release(UUID reference) {
        if (stock.move(reference, ReservationStatus.HELD, ReservationStatus.RELEASED)) giveBack(List.of(reference));
    }

    /**
     * Takes confirmed units out of stock, because they were dispatched; reserved and on hand fall together.
     *
     * @throws NotReservedException if fewer units are confirmed and not yet dispatched; nothing changes then
     */
    public void dispatch(UUID reference, Map<OfferId, Integer> units) {
        if (!stock.lockReservation(reference).equals(Optional.of(ReservationStatus.CONFIRMED)))
            throw new NotReservedException();
        var deltas = new TreeMap<OfferId, Integer>(StockRepository.LOCK_ORDER);
        for (var line : sorted(units).entrySet()) {
            if (!stock.dispatch(reference, line.getKey(), line.getValue())
                    || !stock.takeOut(line.getKey(), line.getValue())) throw new NotReservedException();
            deltas.put(line.getKey(), -line.getValue());
        }
        stock.addMovements(deltas, "dispatch", Optional.of(reference));
        if (stock.open(List.of(reference)).isEmpty())
            stock.move(reference, ReservationStatus.CONFIRMED, ReservationStatus.DISPATCHED);
    }

    /** Gives back holds whose time is up by the database's clock, at most 200 of them; returns how many. Run by a job. */
    public int sweep() {
        var expired = stock.lockExpired(HOLDS_PER_SWEEP);
        if (expired.isEmpty()) return 0;
        expired.forEach(reference -> stock.move(reference, ReservationStatus.HELD, ReservationStatus.EXPIRED));
        giveBack(expired);
        return expired.size();
    }

    private Map<OfferId, Integer> levels(Collection<OfferId> offers, ToIntFunction<Level> figure) {
        if (offers.isEmpty()) return Map.of();
        return stock.levels(offers).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, level -> figure.applyAsInt(level.getValue())));
    }

    private Map<OfferId, Level> lockOrMake(SortedMap<OfferId, Integer> offers) {
        var levels = new HashMap<>(stock.lockLevels(offers.keySet()));
        if (levels.keySet().containsAll(offers.keySet())) return levels;
        var missing = sorted(offers);
        missing.keySet().removeAll(levels.keySet());
        stock.addEmpty(missing);
        levels.putAll(stock.lockLevels(missing.keySet()));
        return levels;
    }

    private SortedMap<OfferId, Integer> heldToReplace(UUID reference) {
        stock.addReservation(reference);
        return switch (stock.lockReservation(reference).orElseThrow()) {
            case HELD -> stock.open(List.of(reference));
            case RELEASED, EXPIRED -> new TreeMap<>();
            case CONFIRMED, DISPATCHED -> throw new AlreadyConfirmedException();
        };
    }

    /** What the holder of {@code held} could have: what is free and what is held already. */
    private SoldOutException soldOut(Set<OfferId> offers, Map<OfferId, Integer> held) {
        var levels = stock.levels(offers);
        return new SoldOutException(offers.stream()
                .collect(toMap(
                        offer -> offer,
                        offer -> levels.getOrDefault(offer, new Level(0, 0)).available()
                                + held.getOrDefault(offer, 0))));
    }

    private void giveBack(List<UUID> references) {
        var open = stock.open(references);
        open.forEach((offer, units) -> stock.reserve(offer, -units));
        publish(open.keySet());
    }

    private static SortedMap<OfferId, Integer> sorted(Map<OfferId, Integer> units) {
        var sorted = new TreeMap<OfferId, Integer>(StockRepository.LOCK_ORDER);
        sorted.putAll(units);
        return sorted;
    }

    /** In parts that fit an outbox row. */
    private void publish(Collection<OfferId> offers) {
        var ids = offers.stream().map(OfferId::value).toList();
        for (int from = 0; from < ids.size(); from += OFFERS_PER_EVENT)
            events.publish(new StockChanged(ids.subList(from, Math.min(from + OFFERS_PER_EVENT, ids.size()))));
    }
}
