package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Shop;

/** One server process of the cluster; it can be stopped, killed and started again. */
public final class Node {
    private static final Duration START_LIMIT = Duration.ofMinutes(15);

    private final int number;
    private final Ports ports;
    private final ClusterFolders folders;
    private final Map<String, String> database;
    private final Script script;

    /** @param database settings that say where it is */
    Node(int number, Ports ports, ClusterFolders folders, Map<String, String> database) {
        this.number = number;
        this.ports = ports;
        this.folders = folders;
        this.database = database;
        this.script = new Script(folders);
    }

    /** Writes down how it is to run. */
    void settle() {
        try {
            Files.createDirectories(folder());
            var lines = settings().entrySet().stream()
                    .map(setting -> setting.getKey() + "='" + setting.getValue() + "'")
                    .toList();
            Files.write(folder().resolve("settings"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next start on it runs this release. */
    void take(Path release) {
        try {
            var link = folder().resolve("release");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String release() {
        try {
            return Files.readSymbolicLink(folder().resolve("release"))
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it; {@link #awaitOpen()} says when it serves. */
    public void start() {
        script.run("canoe-node", "start", String.valueOf(number));
    }

    public void awaitOpen() {
        Poll.until("the opening of node " + number, START_LIMIT, this::isReady);
    }

    /** Its own, past the balancer; without a slash at its end. */
    public String address() {
        return "http://localhost:" + ports.http(number);
    }

    /** Of its part of the sandbox gateways. */
    public String sandbox() {
        return "http://localhost:" + ports.sandbox(number);
    }

    /** The folder of its own search index. */
    public Path index() {
        return folder().resolve("index");
    }

    public boolean isReady() {
        return Shop.isReady(address());
    }

    public boolean isRunning() {
        return Files.exists(folder().resolve("pid")) && handle().isPresent();
    }

    /** As an operator stops it: what is being answered is answered to the end. */
    public void stop() {
        script.run("canoe-node", "stop", String.valueOf(number));
    }

    /** As a machine dies. */
    public void kill() {
        var gone = handle().map(ProcessHandle::onExit);
        signal("KILL");
        gone.ifPresent(CompletableFuture::join);
    }

    /** Nothing of it runs until {@link #thaw()}, as in a long pause for the collection of garbage. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** It can write nothing more to any file until {@link #freeDisk()}. */
    public void fillDisk() {
        run("prlimit", "--fsize=0:unlimited", "--pid", String.valueOf(pid()));
    }

    public void freeDisk() {
        run("prlimit", "--fsize=unlimited", "--pid", String.valueOf(pid()));
    }

    /** @throws IllegalStateException if it was never started */
    public long pid() {
        try {
            return Long.parseLong(Files.readString(folder().resolve("pid")).strip());
        } catch (IOException e) {
            throw new IllegalStateException("node " + number + " was not started", e);
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid()).filter(ProcessHandle::isAlive);
    }

    private void signal(String name) {
        run("kill", "-" + name, String.valueOf(pid()));
    }

    private static void run(String... command) {
        try {
            int failed = new ProcessBuilder(command).start().waitFor();
            if (failed != 0) throw new IllegalStateException(String.join(" ", command) + " fails");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path folder() {
        return folders.node(number);
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("JVM_ARGS", memberOptions());
        settings.put("CANOE_HOST", "127.0.0.1");
        settings.put("CANOE_HTTP_PORT", String.valueOf(ports.http(number)));
        settings.put("CANOE_SANDBOX_PORT", String.valueOf(ports.sandbox(number)));
        settings.put("CANOE_SANDBOX_URL", "http://127.0.0.1:" + ports.sandbox());
        settings.put("CANOE_PAYMENTS_ORIGINS", "http://localhost:" + ports.sandbox());
        settings.put("CANOE_URL", "http://localhost:" + ports.shop());
        settings.put("CANOE_PROXIES", "127\\.0\\.0\\.1");
        settings.putAll(database);
        settings.put("CANOE_DATA", folders.data().toString());
        settings.put("CANOE_INDEX", index().toString());
        settings.put("CANOE_FAULTS", "true");
        return settings;
    }

    private String memberOptions() {
        var members = IntStream.rangeClosed(1, Cluster.NODES)
                .mapToObj(node -> "127.0.0.1:" + ports.member(node))
                .collect(Collectors.joining(","));
        return "-Dcanoe.cluster=true -Dcanoe.cluster.port=" + ports.hazelcast(number)
                + " -Dhazelcast.local.publicAddress=127.0.0.1:" + ports.member(number) + " -Dcanoe.cluster.members="
                + members;
    }
}
