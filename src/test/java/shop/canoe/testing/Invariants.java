package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The queries of {@code sql/invariants}, which lie beside the tests' classes. */
public final class Invariants {
    private Invariants() {}

    /** What a module's queries return; nothing when all is well. Call it inside a transaction. */
    public static List<String> breaches(EntityManager database, String module) {
        return Stream.of(read(resource(module)).split(";"))
                .filter(sql -> !sql.isBlank())
                .flatMap(sql -> breachesOf(database, sql))
                .toList();
    }

    static String resource(String module) {
        return "invariants/" + module + ".sql";
    }

    private static Stream<String> breachesOf(EntityManager database, String sql) {
        return database.unwrap(Session.class).createNativeQuery(sql, Tuple.class).stream()
                .map(row -> sql.strip().lines().findFirst().orElse("") + ' ' + Arrays.toString(row.toArray()));
    }

    private static String read(String resource) {
        try (var sql = Invariants.class.getClassLoader().getResourceAsStream(resource)) {
            if (sql == null) throw new IllegalArgumentException("no queries in " + resource);
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
