package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The real database for tests that commit, from many threads at once; empty at the start and left empty. Services get
 * {@link #entityManager()} and are called inside {@link #inTransaction}.
 */
public final class RaceDatabase implements AutoCloseable {
    private final TestDatabase database = TestDatabase.get();

    private RaceDatabase() {}

    public static RaceDatabase start() {
        var races = new RaceDatabase();
        races.close();
        return races;
    }

    /** The session of the running transaction of this thread. */
    public EntityManager entityManager() {
        return database.entityManager();
    }

    /** Connections of their own, past any transaction. */
    public DataSource source() {
        return database.schema().source();
    }

    /** Runs in a transaction of this thread, which is rolled back if the work throws. */
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return "";
        });
    }

    /** What the queries in {@code sql/invariants/<module>.sql} return; nothing when all is well. */
    public List<String> breaches(String module) {
        return inTransaction(() -> Invariants.breaches(entityManager(), module));
    }

    /** Deletes what was committed. */
    @Override
    public void close() {
        database.schema().clear();
    }
}
