package shop.canoe.testing;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.EntityClasses;
import shop.canoe.platform.persistence.Migrations;
import shop.canoe.platform.persistence.Persistence;

/**
 * A real, migrated database without a server around it, once per process: an embedded one, or the schema that the
 * environment names ({@link TestSchema#external()}), which is wiped.
 */
final class TestDatabase {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path FOLDER = Path.of(System.getProperty("canoe.it.home", "target/it"), "data", "database");

    private static @Nullable TestDatabase only;

    private final TestSchema schema;
    private final SessionFactory factory;
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    private TestDatabase(TestSchema schema) {
        this.schema = schema;
        this.factory =
                Persistence.sessionFactory(entities(), Map.of("hibernate.connection.datasource", schema.source()));
    }

    static synchronized TestDatabase get() {
        if (only == null) {
            var schema = TestSchema.external().orElseGet(TestDatabase::startEmbedded);
            schema.empty();
            Migrations.apply(schema.source());
            only = new TestDatabase(schema);
        }
        return only;
    }

    TestSchema schema() {
        return schema;
    }

    /** The session of this thread's transaction. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Opens a transaction for this thread; {@link #rollback()} ends it. */
    void begin() {
        var session = factory.openSession();
        current.set(session);
        session.beginTransaction();
    }

    void rollback() {
        try (var session = current.get()) {
            session.getTransaction().rollback();
        } finally {
            current.remove();
        }
    }

    /** Runs in a transaction of this thread, which is rolled back if the work throws. */
    <T> T inTransaction(Supplier<T> work) {
        try (var session = factory.openSession()) {
            current.set(session);
            return committed(session.beginTransaction(), work);
        } finally {
            current.remove();
        }
    }

    private static <T> T committed(Transaction transaction, Supplier<T> work) {
        try {
            var result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException | Error e) {
            transaction.rollback();
            throw e;
        }
    }

    /** The mapped classes of the shop. */
    static List<Class<?>> entities() {
        try (var files = Files.walk(CLASSES.resolve("shop/canoe"))) {
            return EntityClasses.among(
                    files.map(file -> CLASSES.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestSchema startEmbedded() {
        int port = Integer.getInteger("canoe.it.db.port", 0);
        if (port == 0) port = freePort();
        var server = EmbeddedDatabase.start(FOLDER.toAbsolutePath(), port, "canoe", Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return TestSchema.embedded(port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
