package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import shop.canoe.platform.persistence.SqlCount;

/**
 * A test on the real database: each test runs in a transaction of its own that is rolled back. A repository gets
 * {@link #database} as its {@code EntityManager}. For tests that commit, see {@link RaceDatabase}.
 */
public abstract class DatabaseIT {
    protected final EntityManager database = TestDatabase.get().entityManager();

    @BeforeEach
    void begin() {
        TestDatabase.get().begin();
    }

    @AfterEach
    void rollBack() {
        TestDatabase.get().rollback();
    }

    /** Writes what was changed and forgets what was read, so that the next read asks the database. */
    protected void flushAndForget() {
        database.flush();
        database.clear();
    }

    /** How many statements this work sends: catches one query per row where it starts. */
    protected int statementsOf(Runnable work) {
        SqlCount.reset();
        work.run();
        return SqlCount.get();
    }
}
