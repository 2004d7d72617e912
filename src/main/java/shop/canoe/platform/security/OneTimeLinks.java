package shop.canoe.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Secrets for links in mails that work once, until they expire. Only their hashes are kept; times are the database's. */
@ApplicationScoped
@Transactional
public class OneTimeLinks {
    private static final int BYTES = 24;

    @Inject
    EntityManager database;

    private final SecureRandom random = new SecureRandom();

    /**
     * A new secret of 32 characters that fit into an address.
     *
     * @param subject what it opens, at most 100 characters
     */
    public String issue(String purpose, String subject, Duration life) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.createNativeQuery("delete from platform_link where expires_at < now(6) limit 100")
                .executeUpdate();
        database.createNativeQuery("""
                        insert into platform_link (hash, purpose, subject, expires_at)
                        values (:hash, :purpose, :subject, timestampadd(second, :life, now(6)))
                        """)
                .setParameter("hash", Hash.of(secret))
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .setParameter("life", life.toSeconds())
                .executeUpdate();
        return secret;
    }

    /** What the secret opens, once: of any number of tries at the same time one gets it. Empty if it is spent or expired. */
    public Optional<String> spend(String purpose, String secret) {
        List<?> subject = database.createNativeQuery("""
                        select subject from platform_link
                        where hash = :hash and purpose = :purpose and expires_at > now(6)
                        """)
                .setParameter("hash", Hash.of(secret))
                .setParameter("purpose", purpose)
                .getResultList();
        return subject.stream().map(String::valueOf).findFirst().filter(found -> isSpent(secret));
    }

    private boolean isSpent(String secret) {
        return database.createNativeQuery("delete from platform_link where hash = :hash")
                        .setParameter("hash", Hash.of(secret))
                        .executeUpdate()
                == 1;
    }
}
