package shop.canoe.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Limits how often somebody may do something, in the database and by its clock, so that all nodes refuse alike. */
@ApplicationScoped
public class Throttle {
    @Inject
    EntityManager database;

    /**
     * Counts one time, also if the caller's transaction fails.
     *
     * @param who an e-mail address, a network address …; kept as a hash
     * @return whether it is one of the first {@code most} times within {@code window}, which begins with the first of them
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean admits(String purpose, String who, int most, Duration window) {
        database.createNativeQuery("""
                        delete from platform_throttle where begun_at < timestampadd(day, -1, now(6)) limit 100
                        """).executeUpdate();
        // The database sets from left to right: times must look at begun_at before it is begun anew.
        database.createNativeQuery("""
                        insert into platform_throttle (purpose, who, times, begun_at) values (:purpose, :who, 1, now(6))
                        on duplicate key update
                            times = if(begun_at < timestampadd(second, -:window, now(6)), 1, times + 1),
                            begun_at = if(begun_at < timestampadd(second, -:window, now(6)), now(6), begun_at)
                        """)
                .setParameter("purpose", purpose)
                .setParameter("who", Hash.of(who))
                .setParameter("window", window.toSeconds())
                .executeUpdate();
        var times = (Number) database.createNativeQuery(
                        "select times from platform_throttle where purpose = :purpose and who = :who")
                .setParameter("purpose", purpose)
                .setParameter("who", Hash.of(who))
                .getSingleResult();
        return times.intValue() <= most;
    }
}
