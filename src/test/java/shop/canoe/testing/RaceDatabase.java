package shop.canoe.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.EntityClasses;
import shop.canoe.platform.persistence.Migrations;
import shop.canoe.platform.persistence.Persistence;

/**
 * A real, migrated database without a server around it, for tests that commit from many threads at once. Services get
 * {@link #entityManager()} and are called inside {@link #inTransaction}. The environment variable {@code CANOE_TEST_DB_URL}
 * (with {@code CANOE_TEST_DB_USER} and {@code …_PASSWORD}) points it at an empty schema of another server.
 */
public final class RaceDatabase implements AutoCloseable {
    private static final Path CLASSES = Path.of("target/classes");

    private final AutoCloseable server;
    private final SessionFactory factory;
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    private RaceDatabase(AutoCloseable server, SessionFactory factory) {
        this.server = server;
        this.factory = factory;
    }

    public static RaceDatabase start() {
        try {
            var external = System.getenv("CANOE_TEST_DB_URL");
            int port = freePort();
            AutoCloseable server = external == null
                    ? EmbeddedDatabase.start(Path.of("target/race-database").toAbsolutePath(), port, "canoe")
                    : () -> {};
            var source = new MysqlDataSource();
            source.setUrl((external == null ? "jdbc:mysql://127.0.0.1:" + port + "/canoe" : external)
                    + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                    + "&allowPublicKeyRetrieval=true&sessionVariables=transaction_isolation='READ-COMMITTED'");
            source.setUser(System.getenv().getOrDefault("CANOE_TEST_DB_USER", "canoe"));
            source.setPassword(System.getenv().getOrDefault("CANOE_TEST_DB_PASSWORD", "canoe"));
            if (external == null) empty(source);
            Migrations.apply(source);
            return new RaceDatabase(
                    server, Persistence.sessionFactory(entities(), Map.of("hibernate.connection.datasource", source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The session of the running transaction of this thread. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                RaceDatabase.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Runs in a transaction of this thread, which is rolled back if the work throws. */
    public <T> T inTransaction(Supplier<T> work) {
        try (var session = factory.openSession()) {
            current.set(session);
            var transaction = session.beginTransaction();
            try {
                var result = work.get();
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                transaction.rollback();
                throw e;
            }
        } finally {
            current.remove();
        }
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

    @Override
    public void close() {
        factory.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrations may change until they are released, and the data folder is kept to save time. */
    private static void empty(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database canoe");
            statement.execute("create database canoe character set utf8mb4 collate utf8mb4_general_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> entities() throws IOException {
        try (var files = Files.walk(CLASSES.resolve("shop/canoe"))) {
            return EntityClasses.among(
                    files.map(file -> CLASSES.relativize(file).toString()));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
