package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.orders.CancellationView.State;

/** Rows of cancellations. */
@ApplicationScoped
class CancellationRepository {
    @Inject
    EntityManager database;

    /** Written at once, so that a second open request of an order is refused here. */
    void add(Cancellation cancellation) {
        database.persist(cancellation);
        database.flush();
    }

    Optional<Cancellation> find(UUID id) {
        return Optional.ofNullable(database.find(Cancellation.class, id));
    }

    /** The order's request that waits for an answer. */
    Optional<Cancellation> findOpen(UUID orderId) {
        return database.createQuery("from Cancellation c where c.openOrder = :order", Cancellation.class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst();
    }

    /** @return whether it waited and is decided now */
    boolean decide(Cancellation request, State state, String answer, Instant now) {
        boolean decided = database.createQuery("""
                                update Cancellation c
                                set c.state = :state, c.answer = :answer, c.decidedAt = :now, c.openOrder = null
                                where c.id = :id and c.state = :requested
                                """)
                        .setParameter("state", state)
                        .setParameter("answer", answer)
                        .setParameter("now", now)
                        .setParameter("id", request.id())
                        .setParameter("requested", State.REQUESTED)
                        .executeUpdate()
                == 1;
        database.refresh(request);
        return decided;
    }

    /** Oldest first. */
    List<Cancellation> ofOrders(Collection<UUID> orders) {
        if (orders.isEmpty()) return List.of();
        return database.createQuery(
                        "from Cancellation c left join fetch c.units where c.orderId in :orders order by c.id",
                        Cancellation.class)
                .setParameter("orders", orders)
                .getResultList();
    }

    /** Number of each order of the seller that has a request waiting, the longest waiting first. */
    List<String> ordersAsked(UUID sellerId) {
        return database.createQuery(
                        "select o.number from Cancellation c, Order o where o.id = c.openOrder and o.sellerId = :seller order by c.id",
                        String.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }
}
