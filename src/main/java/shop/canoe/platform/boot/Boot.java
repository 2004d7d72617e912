package shop.canoe.platform.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.net.PortTakenException;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.EntityClasses;
import shop.canoe.platform.persistence.Migrations;
import shop.canoe.platform.persistence.Persistence;

/**
 * Opens the shop: database with Hibernate beside it → migrations, then the modules' {@link StartupTask}s in the background. A failure
 * is told in one line and leaves the shop closed, which the readiness check and the waiting page say.
 */
@ApplicationScoped
public class Boot implements StartupTask.Progress {
    @Inject
    Persistence persistence;

    @Inject
    @Any
    Instance<StartupTask> tasks;

    @Resource(lookup = "jdbc/canoe")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "CANOE_DB_URL")
    Optional<String> externalDatabase;

    @Inject
    @ConfigProperty(name = "canoe.db.port")
    int databasePort;

    @Inject
    @ConfigProperty(name = "canoe.db.log")
    Optional<Path> databaseLog;

    @Inject
    @ConfigProperty(name = "canoe.data")
    Path data;

    @Inject
    @ConfigProperty(name = "canoe.http.port")
    int httpPort;

    @Inject
    @ConfigProperty(name = "canoe.sandbox")
    boolean hasSandbox;

    @Inject
    @ConfigProperty(name = "canoe.sandbox.port")
    int sandboxPort;

    private final long startedAt = System.nanoTime();
    private @Nullable EmbeddedDatabase embedded;
    private volatile State state = State.STARTING;
    private volatile String progress = "";

    /** Where start-up stands. */
    public enum State {
        STARTING,
        READY,
        FAILED
    }

    public State state() {
        return state;
    }

    /** The last line a task said; empty before the first. */
    public String progress() {
        return progress;
    }

    @Override
    public void say(String line) {
        progress = line;
        var seconds = Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "[canoe] %5.1f s  %s", seconds, line));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try {
            PortTakenException.throwIfTaken(httpPort, "CANOE_HTTP_PORT");
            if (hasSandbox) PortTakenException.throwIfTaken(sandboxPort, "CANOE_SANDBOX_PORT");
            var opened = CompletableFuture.runAsync(this::openDatabase, Boot::onItsOwnThread);
            persistence.start(database, EntityClasses.among(classFiles((ServletContext) event)));
            await(opened);
            var applied = Migrations.apply(database);
            say("Schema is up to date (" + applied + " migrations applied)");
            executor.submit(this::runTasks);
        } catch (PortTakenException e) {
            state = State.FAILED;
            say("Canoe cannot open: " + e.getMessage());
            new Thread(() -> System.exit(1), "exit").start();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        persistence.stop();
        if (embedded != null) embedded.close();
    }

    /** The server's executor runs nothing of an application that is still starting. */
    private static void onItsOwnThread(Runnable work) {
        new Thread(work, "database").start();
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void openDatabase() {
        if (externalDatabase.isPresent()) {
            say("Using the database at " + externalDatabase.get());
            return;
        }
        say("Starting the embedded database in " + data);
        embedded =
                EmbeddedDatabase.start(data.resolve("database").toAbsolutePath(), databasePort, "canoe", databaseLog);
    }

    private void runTasks() {
        try {
            var inOrder = tasks.stream()
                    .sorted(Comparator.comparingInt(StartupTask::order))
                    .toList();
            inOrder.forEach(task -> task.run(this));
            state = State.READY;
            say("Canoe is open: http://localhost:" + httpPort);
            inOrder.stream().flatMap(task -> task.banner().stream()).forEach(this::say);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable e) {
        state = State.FAILED;
        say("Canoe cannot open: " + e.getMessage());
        System.getLogger(Boot.class.getName()).log(System.Logger.Level.WARNING, "start-up failed", e);
    }

    private static Stream<String> classFiles(ServletContext application) {
        return under(application, "/WEB-INF/classes/shop/canoe/")
                .map(path -> path.substring("/WEB-INF/classes/".length()));
    }

    private static Stream<String> under(ServletContext application, String folder) {
        var paths = Optional.ofNullable(application.getResourcePaths(folder)).orElse(Set.of());
        return List.copyOf(paths).stream()
                .flatMap(path -> path.endsWith("/") ? under(application, path) : Stream.of(path));
    }
}
