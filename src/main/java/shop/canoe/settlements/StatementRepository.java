package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Closed periods. */
@ApplicationScoped
class StatementRepository {
    private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

    @Inject
    EntityManager database;

    /** Locks a seller's periods until the transaction ends and says when the last one was closed. */
    Instant lockPeriod(UUID seller) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into settlements_period (seller_id, closed_at) values (:seller, :never)
                        on duplicate key update closed_at = closed_at
                        """)
                .setParameter("seller", seller)
                .setParameter("never", NEVER)
                .executeUpdate();
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select closed_at from settlements_period where seller_id = :seller for update", Instant.class)
                .setParameter("seller", seller)
                .getSingleResult();
    }

    void setClosed(UUID seller, Instant now) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("update settlements_period set closed_at = :now where seller_id = :seller")
                .setParameter("now", now)
                .setParameter("seller", seller)
                .executeUpdate();
    }

    void add(Statement statement) {
        database.persist(statement);
        database.flush();
    }

    Optional<Statement> last(UUID seller, String currency) {
        return database.createQuery("""
                        from Statement s where s.sellerId = :seller and s.currency = :currency order by s.number desc
                        """, Statement.class)
                .setParameter("seller", seller)
                .setParameter("currency", currency)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Statement> of(UUID seller) {
        return database.createQuery(
                        "from Statement s where s.sellerId = :seller order by s.number desc, s.currency",
                        Statement.class)
                .setParameter("seller", seller)
                .getResultList();
    }

    Optional<Statement> find(UUID seller, UUID id) {
        return database.createQuery("from Statement s where s.id = :id and s.sellerId = :seller", Statement.class)
                .setParameter("id", id)
                .setParameter("seller", seller)
                .getResultStream()
                .findFirst();
    }
}
