package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Shop;

/** One server process of the cluster; it can be stopped, killed and started again. */
public final class Node {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final int STOP_SECONDS = 60;
    private static final String SERVER = "canoe-node";

    private final int number;
    private final Ports ports;
    private final ClusterFolders folders;
    private final Map<String, String> database;
    private @Nullable Process process;

    /** @param database settings that say where it is */
    Node(int number, Ports ports, ClusterFolders folders, Map<String, String> database) {
        this.number = number;
        this.ports = ports;
        this.folders = folders;
        this.database = database;
    }

    /** Starts it; {@link #awaitOpen()} says when it serves. */
    public void start() {
        try {
            var output = Files.createDirectories(folders.node(number));
            var command = new ProcessBuilder(folders.wlp().resolve("bin/server").toString(), "run", SERVER)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            output.resolve("console.log").toFile()));
            var environment = command.environment();
            environment.put("WLP_OUTPUT_DIR", output.toString());
            environment.put("JVM_ARGS", memberOptions());
            environment.put("CANOE_HOST", "127.0.0.1");
            environment.put("CANOE_HTTP_PORT", String.valueOf(ports.http(number)));
            environment.put("CANOE_SANDBOX_PORT", String.valueOf(ports.sandbox(number)));
            environment.put("CANOE_SANDBOX_URL", "http://127.0.0.1:" + ports.sandbox());
            environment.put("CANOE_PAYMENTS_ORIGINS", "http://localhost:" + ports.sandbox());
            environment.put("CANOE_URL", "http://localhost:" + ports.shop());
            environment.put("CANOE_PROXIES", "127\\.0\\.0\\.1");
            environment.putAll(database);
            environment.put("CANOE_DATA", folders.data().toString());
            environment.put("CANOE_INDEX", output.resolve("index").toString());
            environment.put("CANOE_FAULTS", "true");
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitOpen() {
        Poll.until("the opening of node " + number, START_LIMIT, this::isReady);
    }

    public boolean isReady() {
        return Shop.isReady("http://127.0.0.1:" + ports.http(number));
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** As an operator stops it: what is being answered is answered to the end. */
    public void stop() {
        signal("TERM");
        awaitEnd();
    }

    /** As a machine dies. */
    public void kill() {
        signal("KILL");
        awaitEnd();
    }

    /** Nothing of it runs until {@link #thaw()}, as in a long pause for the collection of garbage. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Of the server itself; the script that started it has become that process. */
    public long pid() {
        if (process == null) throw new IllegalStateException("node " + number + " was not started");
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElse(process.pid());
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        if (process == null) return;
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private String memberOptions() {
        var members = IntStream.rangeClosed(1, Cluster.NODES)
                .mapToObj(node -> "127.0.0.1:" + ports.hazelcast(node))
                .collect(Collectors.joining(","));
        return "-Dcanoe.cluster=true -Dcanoe.cluster.port=" + ports.hazelcast(number) + " -Dcanoe.cluster.members="
                + members;
    }
}
