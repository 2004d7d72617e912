package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.id.Ids;

/**
 * Counts sign-in attempts in the database, by its clock, so that all nodes refuse alike. An attempt counts as failed from
 * its beginning until it is told to have succeeded: attempts made at the same time cannot slip past the limit.
 */
@ApplicationScoped
class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    EntityManager database;

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    /** Counts an attempt before its password is looked at. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID begin(EmailAddress email, String caller) {
        var id = Ids.next(clock.instant());
        database.createNativeQuery("""
                        insert into accounts_attempt (id, email, caller, begun_at) values (:id, :email, :caller, now(6))
                        """)
                .setParameter("id", bytes(id))
                .setParameter("email", email.value())
                .setParameter("caller", caller)
                .executeUpdate();
        return id;
    }

    /** Whether there are more attempts within the last quarter of an hour than are let through. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isExceeded(EmailAddress email, String caller) {
        return count("email", email.value()) > settings.failuresPerEmail()
                || count("caller", caller) > settings.failuresPerCaller();
    }

    /** Takes back an attempt that was refused unseen, so that trying during the wait does not make it longer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void withdraw(UUID attempt) {
        database.createNativeQuery("delete from accounts_attempt where id = :id")
                .setParameter("id", bytes(attempt))
                .executeUpdate();
    }

    /** The right password was given: earlier failures of this address are forgotten, and so are old ones of anybody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(EmailAddress email) {
        database.createNativeQuery("delete from accounts_attempt where email = :email")
                .setParameter("email", email.value())
                .executeUpdate();
        database.createNativeQuery("""
                        delete from accounts_attempt where begun_at < timestampadd(second, -:window, now(6)) limit 1000
                        """)
                .setParameter("window", WINDOW.toSeconds())
                .executeUpdate();
    }

    private long count(String column, String value) {
        var count = (Number) database.createNativeQuery("""
                        select count(*) from accounts_attempt
                        where %s = :value and begun_at > timestampadd(second, -:window, now(6))
                        """.formatted(column))
                .setParameter("value", value)
                .setParameter("window", WINDOW.toSeconds())
                .getSingleResult();
        return count.longValue();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
