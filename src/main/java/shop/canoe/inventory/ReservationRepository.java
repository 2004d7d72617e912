package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Sql;

/** Reservations and what they hold where, in the database; what decides stands in the {@code where} of a write. */
@ApplicationScoped
class ReservationRepository {
    @Inject
    EntityManager database;

    /** Units a holder holds, by offer. */
    Map<OfferId, Integer> heldBy(String holder, Collection<OfferId> offers) {
        return rows()
                .query("""
                        select l.offer_id, cast(sum(l.units - l.dispatched) as signed) as held
                        from inventory_reservation v join inventory_reservation_line l on l.reference = v.reference
                        where v.holder = :holder and v.status = 'HELD' and l.offer_id in (:offers) group by l.offer_id
                        """)
                .setParameter("holder", holder)
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(toMap(Rows::offer, row -> row.get("held", Number.class).intValue()));
    }

    /** Adds a reservation that is held from now on, without lines; false, and nothing happens, if the reference has one. */
    boolean add(Reservation reservation) {
        return Sql.update(database, """
                        insert ignore into inventory_reservation (reference, status, holder, expires_at, created_at)
                        values (?, 'HELD', ?, timestampadd(microsecond, ?, now(6)), now(6))
                        """, reservation.reference(), reservation.holder(), micros(reservation)) == 1;
    }

    /** The reservation's status, with its row locked until the transaction ends; empty if there is none. */
    Optional<ReservationStatus> lockReservation(UUID reference) {
        return Sql.first(
                database,
                "select status from inventory_reservation where reference = ? for update",
                row -> ReservationStatus.valueOf(row.text("status")),
                reference);
    }

    /** Makes it HELD from now on for that long, by the database's clock, without any line. */
    void holdAnew(Reservation reservation) {
        Sql.update(database, "delete from inventory_reservation_line where reference = ?", reservation.reference());
        Sql.update(database, """
                update inventory_reservation
                set status = 'HELD', holder = ?, expires_at = timestampadd(microsecond, ?, now(6))
                where reference = ?
                """, reservation.holder(), micros(reservation), reservation.reference());
    }

    private static long micros(Reservation reservation) {
        return reservation.hold().toNanos() / 1_000;
    }

    void addLines(UUID reference, SortedMap<Shelf, Integer> units) {
        rows().batch(
                        "insert into inventory_reservation_line (reference, offer_id, location, units) values (?, ?, ?, ?)",
                        units,
                        (row, shelf, held) -> {
                            row.setBytes(1, Ids.bytes(reference));
                            Rows.bind(row, 2, shelf);
                            row.setInt(4, held);
                        });
    }

    void prolong(UUID reference, Duration time) {
        moveEnd("greatest", reference, time);
    }

    void shorten(UUID reference, Duration time) {
        moveEnd("least", reference, time);
    }

    private void moveEnd(String which, UUID reference, Duration time) {
        rows().update("""
                        update inventory_reservation
                        set expires_at = %s(expires_at, timestampadd(second, :time, now(6)))
                        where reference = :reference and status = 'HELD'
                        """.formatted(which))
                .setParameter("time", time.toSeconds())
                .setParameter("reference", reference)
                .executeUpdate();
    }

    /** When a hold ends, or ended. */
    Optional<Instant> expiry(UUID reference) {
        return rows()
                .query("select expires_at from inventory_reservation where reference = :reference and status = 'HELD'")
                .setParameter("reference", reference)
                .stream()
                .map(row -> Rows.instant(row, "expires_at"))
                .findFirst();
    }

    /** Moves the reservation on; false if it was not in {@code from}. */
    boolean move(UUID reference, ReservationStatus from, ReservationStatus to) {
        return rows().update(
                                "update inventory_reservation set status = :to where reference = :reference and status = :from")
                        .setParameter("to", to.name())
                        .setParameter("reference", reference)
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** Units the reservations hold together, less what was dispatched. */
    SortedMap<Shelf, Integer> open(Collection<UUID> references) {
        var open = new TreeMap<Shelf, Integer>(Shelf.LOCK_ORDER);
        rows().query("""
                        select offer_id, location, cast(sum(units - dispatched) as signed) as open
                        from inventory_reservation_line
                        where reference in (:references) and units > dispatched group by offer_id, location
                        """).setParameterList("references", references).stream()
                .forEach(row -> open.put(
                        new Shelf(Rows.offer(row), row.get("location", String.class)),
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
        return rows().update(sql)
                        .setParameter("units", units)
                        .setParameter("reference", reference)
                        .setParameter("offer", shelf.offer().value())
                        .setParameter("location", shelf.location())
                        .executeUpdate()
                == 1;
    }

    /** Whether the reservation has no line. */
    boolean isEmpty(UUID reference) {
        return rows().query("select offer_id from inventory_reservation_line where reference = :reference")
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /** Up to {@code limit} holds whose time is up, locked; those another transaction has at hand are passed over. */
    List<UUID> lockExpired(int limit) {
        return rows().query("""
                        select reference from inventory_reservation where status = 'HELD' and expires_at <= now(6)
                        order by expires_at limit %d for update skip locked
                        """.formatted(limit)).stream()
                .map(row -> Ids.of(row.get("reference", byte[].class)))
                .toList();
    }

    private Rows rows() {
        return new Rows(database);
    }
}
