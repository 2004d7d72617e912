package shop.canoe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ProcessOnPort;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** The packaged shop in a process of its own, started as an operator starts it. */
final class BenchShop implements AutoCloseable {
    private static final String SERVER = "canoe-bench";
    private static final Duration OPENING_LIMIT = Duration.ofHours(2);
    private static final int STOP_SECONDS = 60;
    private static final String MEMORY = "VmRSS:";

    private final Process process;
    private final double openingSeconds;

    private BenchShop(Process process, double openingSeconds) {
        this.process = process;
        this.openingSeconds = openingSeconds;
    }

    /** Starts it, and returns when its home page shows products. */
    static BenchShop start(BenchPlan plan, Map<String, String> settings) {
        try {
            var output = Files.createDirectories(plan.data().resolve("server"));
            Ceiling.deploy(plan.wlp().resolve("usr/servers").resolve(SERVER), plan.home());
            var command = new ProcessBuilder(plan.wlp().resolve("bin/server").toString(), "run", SERVER)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            output.resolve("console.log").toFile()));
            var environment = command.environment();
            environment.put("WLP_OUTPUT_DIR", output.toString());
            environment.put("CANOE_DATA", plan.data().resolve("data").toString());
            environment.put("CANOE_HTTP_PORT", String.valueOf(BenchPlan.port()));
            environment.put("CANOE_SANDBOX_PORT", String.valueOf(BenchPlan.sandboxPort()));
            environment.put("CANOE_DB_PORT", String.valueOf(Shop.databasePort()));
            environment.put("CANOE_PAGES_CACHE", "true");
            environment.put("WLP_SKIP_BOOTSTRAP_AGENT", "true");
            // All orders are paid by one card, which is what this rule is there to notice: it would count them all, each time.
            environment.put("CANOE_PAYMENTS_REVIEW_CARD", "-1");
            // A compiler thread that has gone would take the knowledge of its processor time with it.
            environment.put(
                    "JVM_ARGS", "-XX:-UseDynamicNumberOfCompilerThreads -Xlog:gc:file=" + output.resolve("gc.log"));
            environment.putAll(settings);
            long begun = System.nanoTime();
            var process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Poll.until("the first page with products", OPENING_LIMIT, () -> showsProducts(process));
            return new BenchShop(process, (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the start of the process to the first page with products. */
    double openingSeconds() {
        return openingSeconds;
    }

    /** What the server's process holds in memory now, in megabytes. */
    long residentMegabytes() {
        var server = ProcessOnPort.find(BenchPlan.port()).orElseThrow();
        try (var lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(MEMORY))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean showsProducts(Process process) {
        if (!process.isAlive()) throw new IllegalStateException("the shop has ended, see its console.log");
        if (!Shop.isReady(Shop.url())) return false;
        try {
            return Visitor.hurried().ask("/").body().contains(Addresses.ENTRY);
        } catch (AssertionError e) {
            // no answer yet
            return false;
        }
    }
}
