package shop.canoe.inventory;

import static java.util.Collections.nCopies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.platform.persistence.SqlRow;

/**
 * Units on hand and reserved in the database, as the statements themselves: what decides stands in the {@code where} of a
 * write, and rows are locked in one order. No entity stands between, because one read earlier would be stale.
 */
@ApplicationScoped
class StockRepository {
    /** Offers as their key sorts them. */
    static final Comparator<OfferId> LOCK_ORDER = Comparator.comparing(
                    (OfferId offer) -> offer.value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(offer -> offer.value().getLeastSignificantBits(), Long::compareUnsigned);

    private static final int AT_ONCE = 50;
    private static final String FREE = "(offer_id = ? and location = ? and on_hand - reserved >= ?)";

    @Inject
    EntityManager database;

    /** For the tests of the tests only; nobody sets it in a shop. */
    @Inject
    @ConfigProperty(name = "canoe.test.unguarded.stock", defaultValue = "false")
    boolean isUnguarded;

    /** Levels of all locations together. */
    Map<OfferId, Level> levels(Collection<OfferId> offers) {
        return levels(offers, "");
    }

    /** Those with at most so many units to sell, at all locations together. */
    Map<OfferId, Level> levelsUpTo(int most, Collection<OfferId> offers) {
        return levels(offers, "having sum(on_hand - reserved) <= " + most);
    }

    private Map<OfferId, Level> levels(Collection<OfferId> offers, String ending) {
        var levels = new HashMap<OfferId, Level>();
        Sql.list(database, """
                select offer_id, sum(on_hand) as on_hand, sum(reserved) as reserved
                from inventory_stock where offer_id in (?) group by offer_id
                """ + ending, row -> levels.put(offer(row), level(row)), values(offers));
        return levels;
    }

    /** Levels by location, as they are now. */
    Map<OfferId, SortedMap<String, Level>> shelves(Collection<OfferId> offers) {
        return shelves(offers, "");
    }

    /** Locks the rows, in {@link Shelf#LOCK_ORDER}, until the transaction ends. */
    Map<OfferId, SortedMap<String, Level>> lockShelves(Collection<OfferId> offers) {
        return shelves(offers, " order by offer_id, location for update");
    }

    private Map<OfferId, SortedMap<String, Level>> shelves(Collection<OfferId> offers, String ending) {
        var shelves = new HashMap<OfferId, SortedMap<String, Level>>();
        if (offers.isEmpty()) return shelves;
        Sql.list(
                database,
                "select offer_id, location, on_hand, reserved from inventory_stock where offer_id in (?)" + ending,
                row -> shelves.computeIfAbsent(offer(row), offer -> new TreeMap<>())
                        .put(row.text("location"), level(row)),
                values(offers));
        return shelves;
    }

    /** Makes rows without units where there are none yet. */
    void addEmpty(SortedMap<Shelf, Integer> shelves) {
        rows().batch(
                        "insert ignore into inventory_stock (offer_id, location, on_hand, reserved) values (?, ?, 0, 0)",
                        shelves,
                        (row, shelf, units) -> Rows.bind(row, 1, shelf));
    }

    /** Sets the units on hand of rows that are locked. */
    void setOnHand(SortedMap<Shelf, Integer> onHand) {
        rows().batch(
                        "update inventory_stock set on_hand = ? where offer_id = ? and location = ?",
                        onHand,
                        (row, shelf, units) -> {
                            row.setInt(1, units);
                            Rows.bind(row, 2, shelf);
                        });
    }

    /** Changes the units on hand; false if fewer than the reserved would be left, or there is no such row. */
    boolean change(Shelf shelf, int delta) {
        return at("""
                update inventory_stock set on_hand = on_hand + :units
                where offer_id = :offer and location = :location and on_hand + :units >= reserved
                """, shelf, delta);
    }

    /**
     * Reserves so many more units on each shelf, or gives back where negative, in the order of shelves.
     *
     * @return false if any has too few, or no stock row at all; the transaction must not commit then
     */
    boolean reserve(SortedMap<Shelf, Integer> units) {
        if (isUnguarded) return setReserved(units);
        var shelves = List.copyOf(units.keySet());
        boolean hasAll = true;
        for (int from = 0; from < shelves.size(); from += AT_ONCE)
            hasAll &= reserve(shelves.subList(from, Math.min(from + AT_ONCE, shelves.size())), units);
        return hasAll;
    }

    /** One statement, whose condition holds for all of them or refuses. */
    private boolean reserve(List<Shelf> shelves, Map<Shelf, Integer> units) {
        var values = new ArrayList<Object>();
        for (var shelf : shelves) values.addAll(List.of(shelf.offer().value(), shelf.location(), units.get(shelf)));
        values.addAll(List.copyOf(values));
        return Sql.update(
                        database,
                        "update inventory_stock set reserved = reserved + case"
                                + " when offer_id = ? and location = ? then ?".repeat(shelves.size())
                                + " else 0 end where "
                                + String.join(" or ", nCopies(shelves.size(), FREE)),
                        values.toArray())
                == shelves.size();
    }

    /** Looks first, then takes: what must not be done, so that races can be seen to find it. */
    private boolean setReserved(SortedMap<Shelf, Integer> units) {
        var looked = shelves(units.keySet().stream().map(Shelf::offer).toList());
        return units.entrySet().stream().allMatch(change -> {
            var shelf = change.getKey();
            var level = Level.at(shelf, looked);
            return level.available() >= change.getValue()
                    && Sql.update(
                                    database,
                                    "update inventory_stock set reserved = ? where offer_id = ? and location = ?",
                                    level.reserved() + change.getValue(),
                                    shelf.offer().value(),
                                    shelf.location())
                            == 1;
        });
    }

    /** As {@link #lockShelves}, for a change that is made right after. */
    Map<OfferId, SortedMap<String, Level>> shelvesToReserve(Collection<OfferId> offers) {
        return isUnguarded ? shelves(offers) : lockShelves(offers);
    }

    /** Takes reserved units out of stock; false if fewer are reserved. */
    boolean takeOut(Shelf shelf, int units) {
        return at("""
                update inventory_stock set on_hand = on_hand - :units, reserved = reserved - :units
                where offer_id = :offer and location = :location and reserved >= :units
                """, shelf, units);
    }

    private boolean at(String sql, Shelf shelf, int units) {
        return rows().update(sql)
                        .setParameter("units", units)
                        .setParameter("offer", shelf.offer().value())
                        .setParameter("location", shelf.location())
                        .executeUpdate()
                == 1;
    }

    private Rows rows() {
        return new Rows(database);
    }

    private static List<UUID> values(Collection<OfferId> offers) {
        return offers.stream().map(OfferId::value).toList();
    }

    private static Level level(SqlRow row) {
        return new Level(row.number("on_hand"), row.number("reserved"));
    }

    private static OfferId offer(SqlRow row) {
        return new OfferId(row.id("offer_id"));
    }
}
