package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;

/** Why units on hand changed, in the database: rows are added and never changed. */
@ApplicationScoped
class MovementRepository {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Notes why units on hand changed. */
    void add(SortedMap<Shelf, Integer> deltas, String reason, Optional<UUID> reference) {
        rows().batch("""
                insert into inventory_movement (id, offer_id, location, delta, reason, reference, moved_at)
                values (?, ?, ?, ?, ?, ?, now(6))
                """, deltas, (row, shelf, delta) -> {
            row.setBytes(1, Ids.bytes(Ids.next(clock.instant())));
            Rows.bind(row, 2, shelf);
            row.setInt(4, delta);
            row.setString(5, reason);
            row.setBytes(6, reference.map(Ids::bytes).orElse(null));
        });
    }

    /** An offer's movements, newest first. */
    List<MovementView> list(OfferId offer, int limit) {
        return rows().query("""
                        select location, delta, reason, moved_at from inventory_movement
                        where offer_id = :offer order by moved_at desc, id desc limit %d
                        """.formatted(limit)).setParameter("offer", offer.value()).stream()
                .map(row -> new MovementView(
                        row.get("location", String.class),
                        row.get("delta", Integer.class),
                        row.get("reason", String.class),
                        Rows.instant(row, "moved_at")))
                .toList();
    }

    /** Units dispatched in the last days. */
    Map<OfferId, Integer> dispatched(Collection<OfferId> offers, int days) {
        return rows()
                .query("""
                        select offer_id, cast(-sum(delta) as signed) as units from inventory_movement
                        where offer_id in (:offers) and reason = 'dispatch' and moved_at > now(6) - interval %d day
                        group by offer_id
                        """.formatted(days))
                .setParameterList("offers", offers.stream().map(OfferId::value).toList())
                .stream()
                .collect(
                        toMap(Rows::offer, row -> row.get("units", Number.class).intValue()));
    }

    private Rows rows() {
        return new Rows(database);
    }
}
