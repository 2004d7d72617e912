package shop.canoe.payments.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.platform.time.ProcessorTime;
import shop.canoe.platform.time.ProcessorTime.Work;

/**
 * Answers the shop that the sandbox lives in, on a port and threads of its own, as a payment service provider has them: in a
 * crowd all threads of the shop wait for the gateway, and none would be left on which it could answer.
 */
@ApplicationScoped
class SandboxServer {
    private static final System.Logger LOG = System.getLogger(SandboxServer.class.getName());

    /** More than the shop may have calls under way. */
    private static final int THREADS = 50;

    private static final int LINE = 1_000;
    private static final int FAILED = 500;

    @Inject
    SandboxCalls calls;

    @Inject
    SandboxSettings settings;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    /** On any free port of this machine alone. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!settings.isOn()) return;
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LINE);
            workers = Executors.newFixedThreadPool(THREADS, threads);
            started.setExecutor(workers);
            for (var flavour : Flavour.values())
                started.createContext('/' + flavour.gateway(), call -> answer(call, flavour));
            started.start();
            settings.answerCallsAt(started.getAddress());
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (server != null) server.stop(0);
        if (workers != null) workers.shutdownNow();
    }

    private void answer(HttpExchange exchange, Flavour flavour) throws IOException {
        long begun = ProcessorTime.now();
        try (exchange) {
            var answer = answered(exchange, flavour);
            var bytes = answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } finally {
            ProcessorTime.add(Work.SANDBOX, begun);
        }
    }

    /** A failure is an answer, too: who asks must not wait for it. */
    private SandboxCalls.Answer answered(HttpExchange exchange, Flavour flavour) throws IOException {
        try {
            return calls.answer(new SandboxCalls.Call(
                    flavour,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI()
                            .getPath()
                            .substring(1 + flavour.gateway().length()),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestBody()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a call failed", e);
            return SandboxCalls.Answer.of(FAILED);
        }
    }
}
