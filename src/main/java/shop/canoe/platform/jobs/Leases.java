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
        database.createNativeQuery(
                        "insert ignore into platform_lease (name, owner, until_at) values (:name, '', '2000-01-01')")
                .setParameter("name", name)
                .executeUpdate();
        return database.createNativeQuery("""
                                update platform_lease set owner = :owner, until_at = timestampadd(microsecond, :micros, now(6))
                                where name = :name and (owner = :owner or until_at < now(6))
                                """)
                        .setParameter("owner", owner)
                        .setParameter("micros", time.toNanos() / 1_000)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }
}
