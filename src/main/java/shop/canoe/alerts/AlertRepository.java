package shop.canoe.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.id.Ids;

/** Rows of wishes: one per SKU and address. */
@ApplicationScoped
class AlertRepository {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Writes the wish down at this state; one that waits already goes on waiting. */
    Alert ask(Sku sku, EmailAddress email, AlertState state) {
        database.createNativeQuery("""
                        insert into alerts_alert (id, sku, email, state, asked_at) values (:id, :sku, :email, :state, :now)
                        on duplicate key update
                            asked_at = if(state = 'WAITING', asked_at, :now),
                            state = if(state = 'WAITING', state, :state)
                        """)
                .setParameter("id", Ids.next(clock.instant()))
                .setParameter("sku", sku.value())
                .setParameter("email", email.value())
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var alert = database.createQuery("from Alert a where a.sku = :sku and a.email = :email", Alert.class)
                .setParameter("sku", sku.value())
                .setParameter("email", email.value())
                .getSingleResult();
        database.refresh(alert);
        return alert;
    }

    Optional<Alert> find(UUID id) {
        return Optional.ofNullable(database.find(Alert.class, id));
    }

    /** @return whether it was at one of {@code from} and is at {@code to} now */
    boolean move(Alert alert, Set<AlertState> from, AlertState to) {
        boolean moved = database.createQuery("update Alert a set a.state = :to where a.id = :id and a.state in :from")
                        .setParameter("to", to)
                        .setParameter("id", alert.id())
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
        database.refresh(alert);
        return moved;
    }

    /** Those who wait for one of these SKUs. */
    List<Alert> waiting(Collection<Sku> skus) {
        if (skus.isEmpty()) return List.of();
        return database.createQuery(
                        "from Alert a where a.state = :waiting and a.sku in :skus order by a.id", Alert.class)
                .setParameter("waiting", AlertState.WAITING)
                .setParameter("skus", skus.stream().map(Sku::value).toList())
                .getResultList();
    }
}
