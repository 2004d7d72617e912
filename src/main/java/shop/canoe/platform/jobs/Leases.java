package shop.canoe.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/** Leases by the database's clock, so that a job runs on one node at a time whatever the nodes' clocks say. */
@ApplicationScoped
public class Leases {
    private final String owner = UUID.randomUUID().toString();

    @Inject
    EntityManager database;

    /**
     * Takes the lease {@code name} for the given time, if nobody else holds it. The holder may take it again.
     *
     * @return whether this node holds it now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String name, Duration time) {
        return takeFree(name, time) || takeNew(name, time);
    }

    private boolean takeFree(String name, Duration time) {
        return onLease("""
                        update platform_lease set owner = :owner, until_at = timestampadd(microsecond, :micros, now(6))
                        where name = :name and (owner = :owner or until_at < now(6))
                        """, name, time);
    }

    /** Only where there is no row yet: an insert that meets one keeps a shared lock on it, and two nodes would wait for each other. */
    private boolean takeNew(String name, Duration time) {
        boolean exists = !database.createNativeQuery("select name from platform_lease where name = :name")
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
        return !exists && onLease("""
                                insert ignore into platform_lease (name, owner, until_at)
                                values (:name, :owner, timestampadd(microsecond, :micros, now(6)))
                                """, name, time);
    }

    private boolean onLease(String sql, String name, Duration time) {
        return database.createNativeQuery(sql)
                        .setParameter("owner", owner)
                        .setParameter("micros", time.toNanos() / 1_000)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }
}
