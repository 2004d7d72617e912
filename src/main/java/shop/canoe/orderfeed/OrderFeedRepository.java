package shop.canoe.orderfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Rows of feeds. */
@ApplicationScoped
class OrderFeedRepository {
    @Inject
    EntityManager database;

    void add(OrderFeed feed) {
        database.persist(feed);
    }

    Optional<OrderFeed> find(UUID id) {
        return Optional.ofNullable(database.find(OrderFeed.class, id));
    }

    Optional<OrderFeed> findOfAccount(UUID accountId) {
        return database.createQuery("from OrderFeed f where f.accountId = :account", OrderFeed.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    void removeOfAccount(UUID accountId) {
        database.createQuery("delete from OrderFeed f where f.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
