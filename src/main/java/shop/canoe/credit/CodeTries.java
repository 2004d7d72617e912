package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.id.Ids;

/**
 * Counts codes in the database, by its clock, so that all nodes refuse alike. A code counts as wrong from the moment it is
 * typed until it is found: codes typed at the same time cannot slip past the limit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CodeTries {
    private static final int WINDOW_SECONDS = 3600;

    @Inject
    EntityManager database;

    @Inject
    @ConfigProperty(name = "canoe.credit.codes")
    int limit;

    @Inject
    Clock clock;

    /** @throws TooManyCodesException if there were too many wrong ones from there within the last hour */
    UUID begin(String caller) {
        if (count(caller) >= limit) throw new TooManyCodesException();
        var id = Ids.next(clock.instant());
        database.createNativeQuery("insert into credit_try (id, caller, tried_at) values (:id, :caller, now(6))")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .executeUpdate();
        return id;
    }

    /** It was right; and what is long past is forgotten. */
    void right(UUID id) {
        database.createNativeQuery("delete from credit_try where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets what is too old to count. */
    void sweep() {
        database.createNativeQuery(
                        "delete from credit_try where tried_at < timestampadd(second, -:window, now(6)) limit 10000")
                .setParameter("window", WINDOW_SECONDS)
                .executeUpdate();
    }

    private long count(String caller) {
        return ((Number) database.createNativeQuery("""
                        select count(*) from credit_try
                        where caller = :caller and tried_at > timestampadd(second, -:window, now(6))
                        """)
                        .setParameter("caller", caller)
                        .setParameter("window", WINDOW_SECONDS)
                        .getSingleResult())
                .longValue();
    }
}
