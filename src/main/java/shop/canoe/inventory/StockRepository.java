package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;

/**
 * Stock in the database, as the statements themselves: what decides stands in the {@code where} of a write, and rows are
 * locked in one order. No entity stands between, because one read earlier would be stale.
 */
@ApplicationScoped
class StockRepository {
    /** Offers as their key sorts them. */
    static final Comparator<OfferId> LOCK_ORDER = Comparator.comparing(
                    (OfferId offer) -> offer.value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(offer -> offer.value().getLeastSignificantBits(), Long::compareUnsigned);

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

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
        return query("""
                        select offer_id, cast(sum(on_hand) as signed) as on_hand,
                            cast(sum(reserved) as signed) as reserved
                        from inventory_stock where offer_id in (:offers) group by offer_id
                        """ + ending)
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(toMap(StockRepository::offer, StockRepository::level));
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
        query("select offer_id, location, on_hand, reserved from inventory_stock where offer_id in (:offers)" + ending)
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .forEach(row -> shelves.computeIfAbsent(offer(row), offer -> new TreeMap<>())
                        .put(row.get("location", String.class), level(row)));
        return shelves;
    }

    /** Where the marketplace's locations are, by code. */
    Map<String, String> countries() {
        return query("select code, country from inventory_location where country is not null").stream()
                .collect(toMap(row -> row.get("code", String.class), row -> row.get("country", String.class)));
    }

    /** Units a holder holds, by offer. */
    Map<OfferId, Integer> heldBy(String holder, Collection<OfferId> offers) {
        return query("""
                        select l.offer_id, cast(sum(l.units - l.dispatched) as signed) as held
                        from inventory_reservation v join inventory_reservation_line l on l.reference = v.reference
                        where v.holder = :holder and v.status = 'HELD' and l.offer_id in (:offers) group by l.offer_id
                        """)
                .setParameter("holder", holder)
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(toMap(
                        StockRepository::offer,
                        row -> row.get("held", Number.class).intValue()));
    }

    /** Makes rows without units where there are none yet. */
    void addEmpty(SortedMap<Shelf, Integer> shelves) {
        batch(
                "insert ignore into inventory_stock (offer_id, location, on_hand, reserved) values (?, ?, 0, 0)",
                shelves,
                (row, shelf, units) -> bind(row, 1, shelf));
    }

    /** Sets the units on hand of rows that are locked. */
    void setOnHand(SortedMap<Shelf, Integer> onHand) {
        batch(
                "update inventory_stock set on_hand = ? where offer_id = ? and location = ?",
                onHand,
                (row, shelf, units) -> {
                    row.setInt(1, units);
                    bind(row, 2, shelf);
                });
    }

    /** Changes the units on hand; false if fewer than the reserved would be left, or there is no such row. */
    boolean change(Shelf shelf, int delta) {
        return at("""
                update inventory_stock set on_hand = on_hand + :units
                where offer_id = :offer and location = :location and on_hand + :units >= reserved
                """, shelf, delta);
    }

    /** Notes why units on hand changed. */
    void addMovements(SortedMap<Shelf, Integer> deltas, String reason, Optional<UUID> reference) {
        batch("""
                insert into inventory_movement (id, offer_id, location, delta, reason, reference, moved_at)
                values (?, ?, ?, ?, ?, ?, now(6))
                """, deltas, (row, shelf, delta) -> {
            row.setBytes(1, bytes(Ids.next(clock.instant())));
            bind(row, 2, shelf);
            row.setInt(4, delta);
            row.setString(5, reason);
            row.setBytes(6, reference.map(StockRepository::bytes).orElse(null));
        });
    }

    /** An offer's movements, newest first. */
    List<MovementView> movements(OfferId offer, int limit) {
        return query("""
                        select location, delta, reason, moved_at from inventory_movement
                        where offer_id = :offer order by moved_at desc, id desc limit %d
                        """.formatted(limit)).setParameter("offer", offer.value()).stream()
                .map(row -> new MovementView(
                        row.get("location", String.class),
                        row.get("delta", Integer.class),
                        row.get("reason", String.class),
                        instant(row, "moved_at")))
                .toList();
    }

    /** Units dispatched in the last days. */
    Map<OfferId, Integer> dispatched(Collection<OfferId> offers, int days) {
        return query("""
                        select offer_id, cast(-sum(delta) as signed) as units from inventory_movement
                        where offer_id in (:offers) and reason = 'dispatch' and moved_at > now(6) - interval %d day
                        group by offer_id
                        """.formatted(days))
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(toMap(
                        StockRepository::offer,
                        row -> row.get("units", Number.class).intValue()));
    }

    /** Locations by code. */
    List<LocationView> locations() {
        return query("select code, name, country, channel from inventory_location order by code").stream()
                .map(row -> new LocationView(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        Optional.ofNullable(row.get("country", String.class)),
                        FulfilmentChannel.valueOf(row.get("channel", String.class))))
                .toList();
    }

    /**
     * Reserves so many more units, or gives back when negative.
     *
     * @return false if there are too few, or no stock row at all; nothing has changed then
     */
    boolean reserve(Shelf shelf, int units) {
        if (isUnguarded) return reserveUnguarded(shelf, units);
        return at("""
                update inventory_stock set reserved = reserved + :units
                where offer_id = :offer and location = :location and on_hand - reserved >= :units
                """, shelf, units);
    }

    /** Looks first, then takes: what must not be done, so that races can be seen to find it. */
    private boolean reserveUnguarded(Shelf shelf, int units) {
        var level = shelves(List.of(shelf.offer()))
                .getOrDefault(shelf.offer(), new TreeMap<>())
                .get(shelf.location());
        if (level == null || level.available() < units) return false;
        return at(
                "update inventory_stock set reserved = %d + :units where offer_id = :offer and location = :location"
                        .formatted(level.reserved()),
                shelf,
                units);
    }

    /** Takes reserved units out of stock; false if fewer are reserved. */
    boolean takeOut(Shelf shelf, int units) {
        return at("""
                update inventory_stock set on_hand = on_hand - :units, reserved = reserved - :units
                where offer_id = :offer and location = :location and reserved >= :units
                """, shelf, units);
    }

    private boolean at(String sql, Shelf shelf, int units) {
        return update(sql)
                        .setParameter("units", units)
                        .setParameter("offer", shelf.offer().value())
                        .setParameter("location", shelf.location())
                        .executeUpdate()
                == 1;
    }

    /** Adds a reservation that holds nothing yet; nothing happens if the reference has one. */
    void addReservation(UUID reference) {
        update("""
                insert ignore into inventory_reservation (reference, status, expires_at, created_at)
                values (:reference, 'RELEASED', now(6), now(6))
                """).setParameter("reference", reference).executeUpdate();
    }

    /** The reservation's status, with its row locked until the transaction ends; empty if there is none. */
    Optional<ReservationStatus> lockReservation(UUID reference) {
        return query("select status from inventory_reservation where reference = :reference for update")
                .setParameter("reference", reference)
                .stream()
                .map(row -> ReservationStatus.valueOf(row.get("status", String.class)))
                .findFirst();
    }

    /** Makes it HELD from now on for that long, by the database's clock, with these lines and no others. */
    void hold(Reservation reservation, SortedMap<Shelf, Integer> units) {
        var reference = reservation.reference();
        update("delete from inventory_reservation_line where reference = :reference")
                .setParameter("reference", reference)
                .executeUpdate();
        batch(
                "insert into inventory_reservation_line (reference, offer_id, location, units) values (?, ?, ?, ?)",
                units,
                (row, shelf, held) -> {
                    row.setBytes(1, bytes(reference));
                    bind(row, 2, shelf);
                    row.setInt(4, held);
                });
        update("""
                        update inventory_reservation
                        set status = 'HELD', holder = :holder, expires_at = timestampadd(microsecond, :micros, now(6))
                        where reference = :reference
                        """)
                .setParameter("holder", reservation.holder())
                .setParameter("micros", reservation.hold().toNanos() / 1_000)
                .setParameter("reference", reference)
                .executeUpdate();
    }

    /** When a hold ends, or ended. */
    Optional<Instant> expiry(UUID reference) {
        return query("select expires_at from inventory_reservation where reference = :reference and status = 'HELD'")
                .setParameter("reference", reference)
                .stream()
                .map(row -> instant(row, "expires_at"))
                .findFirst();
    }

    /** Moves the reservation on; false if it was not in {@code from}. */
    boolean move(UUID reference, ReservationStatus from, ReservationStatus to) {
        return update("update inventory_reservation set status = :to where reference = :reference and status = :from")
                        .setParameter("to", to.name())
                        .setParameter("reference", reference)
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** Units the reservations hold together, less what was dispatched. */
    SortedMap<Shelf, Integer> open(Collection<UUID> references) {
        var open = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        query("""
                        select offer_id, location, cast(sum(units - dispatched) as signed) as open
                        from inventory_reservation_line
                        where reference in (:references) and units > dispatched group by offer_id, location
                        """).setParameterList("references", references).stream()
                .forEach(row -> open.put(
                        new Shelf(offer(row), row.get("location", String.class)),
                        row.get("open", Number.class).intValue()));
        return open;
    }

    /** Notes that units of a line were dispatched; false if it has fewer open. */
    boolean dispatch(UUID reference, Shelf shelf, int units) {
        return line("""
                update inventory_reservation_line set dispatched = dispatched + :units
                where reference = :reference and offer_id = :offer and location = :location
                    and units - dispatched >= :units
                """, reference, shelf, units);
    }

    /** Takes units that are not dispatched off a line, and the line with its last one; false if it has fewer open. */
    boolean drop(UUID reference, Shelf shelf, int units) {
        return line("""
                        delete from inventory_reservation_line
                        where reference = :reference and offer_id = :offer and location = :location
                            and units = :units and dispatched = 0
                        """, reference, shelf, units) || line("""
                        update inventory_reservation_line set units = units - :units
                        where reference = :reference and offer_id = :offer and location = :location
                            and units > :units and units - dispatched >= :units
                        """, reference, shelf, units);
    }

    private boolean line(String sql, UUID reference, Shelf shelf, int units) {
        return update(sql)
                        .setParameter("units", units)
                        .setParameter("reference", reference)
                        .setParameter("offer", shelf.offer().value())
                        .setParameter("location", shelf.location())
                        .executeUpdate()
                == 1;
    }

    /** Whether the reservation has no line. */
    boolean isEmpty(UUID reference) {
        return query("select offer_id from inventory_reservation_line where reference = :reference")
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /** Up to {@code limit} holds whose time is up, locked; those another transaction has at hand are passed over. */
    List<UUID> lockExpired(int limit) {
        return query("""
                        select reference from inventory_reservation where status = 'HELD' and expires_at <= now(6)
                        order by expires_at limit %d for update skip locked
                        """.formatted(limit)).stream()
                .map(row -> uuid(row.get("reference", byte[].class)))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql) {
        return session().createNativeQuery(sql, Tuple.class);
    }

    private MutationQuery update(String sql) {
        return session().createNativeMutationQuery(sql);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    private void batch(String sql, SortedMap<Shelf, Integer> rows, Binder binder) {
        if (rows.isEmpty()) return;
        session().doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows.entrySet()) {
                    binder.bind(statement, row.getKey(), row.getValue());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private interface Binder {
        void bind(PreparedStatement row, Shelf shelf, int units) throws SQLException;
    }

    private static void bind(PreparedStatement row, int from, Shelf shelf) throws SQLException {
        row.setBytes(from, bytes(shelf.offer().value()));
        row.setString(from + 1, shelf.location());
    }

    private static Level level(Tuple row) {
        return new Level(
                row.get("on_hand", Number.class).intValue(),
                row.get("reserved", Number.class).intValue());
    }

    private static Instant instant(Tuple row, String column) {
        return row.get(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static OfferId offer(Tuple row) {
        return new OfferId(uuid(row.get("offer_id", byte[].class)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
