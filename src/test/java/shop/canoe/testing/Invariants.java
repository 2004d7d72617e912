package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import shop.canoe.platform.invariants.CardNumbers;
import shop.canoe.platform.invariants.Invariant;
import shop.canoe.platform.invariants.InvariantQueries;
import shop.canoe.platform.invariants.InvariantResult;

/** The queries of {@code sql/invariants}, asked by tests. */
public final class Invariants {
    private static final Path FOLDER = Path.of("sql/invariants");

    private Invariants() {}

    /** What a module's queries return; nothing when all is well. Call it inside a transaction. */
    public static List<String> breaches(EntityManager database, String module) {
        var questions = Invariant.parse(module, resource(module));
        return database.unwrap(Session.class).doReturningWork(connection -> breaches(connection, questions));
    }

    /** What the queries of all modules return, and where card numbers stand. */
    static List<String> breaches(Connection connection) throws SQLException {
        var breaches = new ArrayList<>(breaches(connection, all()));
        breaches.addAll(lines(CardNumbers.ask(connection)));
        return breaches;
    }

    /** All queries, as they lie in the tree. */
    static List<Invariant> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().flatMap(Invariants::parsed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Invariant> parsed(Path file) {
        try {
            return Invariant.parse(file.getFileName().toString().replace(".sql", ""), Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> breaches(Connection connection, List<Invariant> questions) throws SQLException {
        var breaches = new ArrayList<String>();
        for (var question : questions) breaches.addAll(lines(InvariantQueries.ask(connection, question)));
        return breaches;
    }

    private static List<String> lines(InvariantResult result) {
        if (!result.broken()) return List.of();
        return List.of(result.file() + ": " + result.rule() + " " + result.rows() + " rows, e.g. " + result.example());
    }

    private static String resource(String module) {
        var name = "invariants/" + module + ".sql";
        try (var sql = Invariant.class.getClassLoader().getResourceAsStream(name)) {
            if (sql == null) throw new IllegalArgumentException("no queries in " + name);
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
