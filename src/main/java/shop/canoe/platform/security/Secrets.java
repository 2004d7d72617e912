package shop.canoe.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import shop.canoe.platform.persistence.Transactions;

/** The shop's own keys: made once, kept in the database so that every node has the same. */
@ApplicationScoped
public class Secrets {
    private static final int BYTES = 32;

    @Inject
    EntityManager database;

    @Inject
    Transactions transactions;

    private final ConcurrentMap<String, byte[]> known = new ConcurrentHashMap<>();

    /** The key of that name, 32 random bytes; made when first asked for. It never changes, so it is read once. */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, unknown -> transactions.inNew(() -> readOrMake(unknown)))
                .clone();
    }

    private byte[] readOrMake(String name) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        database.createNativeQuery("insert ignore into platform_secret (name, value) values (:name, :value)")
                .setParameter("name", name)
                .setParameter("value", fresh)
                .executeUpdate();
        return (byte[]) database.createNativeQuery("select value from platform_secret where name = :name", byte[].class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
