package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;

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
        return Stream.of(read(Path.of("sql/invariants", module + ".sql")).split(";"))
                .filter(sql -> !sql.isBlank())
                .flatMap(sql -> breachesOf(sql).stream())
                .toList();
    }

    private List<String> breachesOf(String sql) {
        return inTransaction(() -> entityManager().unwrap(Session.class).createNativeQuery(sql, Tuple.class).stream()
                .map(row -> sql.strip().lines().findFirst().orElse("") + ' ' + Arrays.toString(row.toArray()))
                .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was committed. */
    @Override
    public void close() {
        database.schema().clear();
    }
}
