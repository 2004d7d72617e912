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
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
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
    /** The order in which stock rows are locked everywhere, so that two buyers never wait for each other: the key's. */
    static final Comparator<OfferId> LOCK_ORDER = Comparator.comparing(
                    (OfferId offer) -> offer.value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(offer -> offer.value().getLeastSignificantBits(), Long::compareUnsigned);

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Units on hand and reserved. */
    record Level(int onHand, int reserved) {
        int available() {
            return onHand - reserved;
        }
    }

    Map<OfferId, Level> levels(Collection<OfferId> offers) {
        return levels(offers, "");
    }

    /** Locks the rows until the transaction ends. */
    Map<OfferId, Level> lockLevels(Collection<OfferId> offers) {
        return levels(offers, "order by offer_id for update");
    }

    /** Those with at most so many units to sell. */
    Map<OfferId, Level> levelsUpTo(int most, Collection<OfferId> offers) {
        return levels(offers, "and on_hand - reserved <= " + most);
    }

    private Map<OfferId, Level> levels(Collection<OfferId> offers, String ending) {
        return query("""
                        select offer_id, on_hand, reserved from inventory_stock
                        where offer_id in (:offers) and location = 'MAIN'
                        """ + ending)
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(toMap(
                        StockRepository::offer,
                        row -> new Level(row.get("on_hand", Integer.class), row.get("reserved", Integer.class))));
    }

    /** Makes rows without units where there are none yet. */
    void addEmpty(SortedMap<OfferId, Integer> offers) {
        batch(
                "insert ignore into inventory_stock (offer_id, location, on_hand, reserved) values (?, 'MAIN', 0, 0)",
                offers,
                (row, offer, units) -> row.setBytes(1, bytes(offer)));
    }

    /** Sets the units on hand of rows that are locked. */
    void setOnHand(SortedMap<OfferId, Integer> onHand) {
        batch(
                "update inventory_stock set on_hand = ? where offer_id = ? and location = 'MAIN'",
                onHand,
                (row, offer, units) -> {
                    row.setInt(1, units);
                    row.setBytes(2, bytes(offer));
                });
    }

    /** Notes why units on hand changed. */
    void addMovements(SortedMap<OfferId, Integer> deltas, String reason, Optional<UUID> reference) {
        batch("""
                insert into inventory_movement (id, offer_id, location, delta, reason, reference, moved_at)
                values (?, ?, 'MAIN', ?, ?, ?, now(6))
                """, deltas, (row, offer, delta) -> {
            row.setBytes(1, bytes(Ids.next(clock.instant())));
            row.setBytes(2, bytes(offer));
            row.setInt(3, delta);
            row.setString(4, reason);
            row.setBytes(5, reference.map(StockRepository::bytes).orElse(null));
        });
    }

    /**
     * Reserves so many more units of an offer, or gives back when negative.
     *
     * @return false if it has too few, or no stock row at all; nothing has changed then
     */
    boolean reserve(OfferId offer, int units) {
        return update("""
                        update inventory_stock set reserved = reserved + :units
                        where offer_id = :offer and location = 'MAIN' and on_hand - reserved >= :units
                        """)
                        .setParameter("units", units)
                        .setParameter("offer", offer.value())
                        .executeUpdate()
                == 1;
    }

    /** Takes reserved units out of stock; false if fewer are reserved. */
    boolean takeOut(OfferId offer, int units) {
        return update("""
                        update inventory_stock set on_hand = on_hand - :units, reserved = reserved - :units
                        where offer_id = :offer and location = 'MAIN' and reserved >= :units
                        """)
                        .setParameter("units", units)
                        .setParameter("offer", offer.value())
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
    void hold(UUID reference, SortedMap<OfferId, Integer> units, Duration hold) {
        update("delete from inventory_reservation_line where reference = :reference")
                .setParameter("reference", reference)
                .executeUpdate();
        batch(
                "insert into inventory_reservation_line (reference, offer_id, location, units) values (?, ?, 'MAIN', ?)",
                units,
                (row, offer, held) -> {
                    row.setBytes(1, bytes(reference));
                    row.setBytes(2, bytes(offer));
                    row.setInt(3, held);
                });
        update("""
                        update inventory_reservation
                        set status = 'HELD', expires_at = timestampadd(microsecond, :micros, now(6))
                        where reference = :reference
                        """)
                .setParameter("micros", hold.toNanos() / 1_000)
                .setParameter("reference", reference)
                .executeUpdate();
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
    SortedMap<OfferId, Integer> open(Collection<UUID> references) {
        var open = new TreeMap<OfferId, Integer>(LOCK_ORDER);
        query("""
                        select offer_id, cast(sum(units - dispatched) as signed) as open from inventory_reservation_line
                        where reference in (:references) and units > dispatched group by offer_id
                        """).setParameterList("references", references).stream()
                .forEach(row ->
                        open.put(offer(row), row.get("open", Number.class).intValue()));
        return open;
    }

    /** Notes that units of a line were dispatched; false if it has fewer open. */
    boolean dispatch(UUID reference, OfferId offer, int units) {
        return update("""
                        update inventory_reservation_line set dispatched = dispatched + :units
                        where reference = :reference and offer_id = :offer and units - dispatched >= :units
                        """)
                        .setParameter("units", units)
                        .setParameter("reference", reference)
                        .setParameter("offer", offer.value())
                        .executeUpdate()
                == 1;
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

    private void batch(String sql, SortedMap<OfferId, Integer> rows, Binder binder) {
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
        void bind(PreparedStatement row, OfferId offer, int units) throws SQLException;
    }

    private static OfferId offer(Tuple row) {
        return new OfferId(uuid(row.get("offer_id", byte[].class)));
    }

    private static byte[] bytes(OfferId offer) {
        return bytes(offer.value());
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
