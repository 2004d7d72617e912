package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.canoe.testing.DebianPackages;

/** A database, two nodes and HAProxy before them. */
public final class Cluster implements AutoCloseable {
    public static final int NODES = 2;

    private static final Path SOCAT = Path.of("/usr/bin/socat");

    private final Ports ports;
    private final ClusterFolders folders;
    private final ClusterDatabase database;
    private final List<Node> nodes;
    private final Script script;
    private @Nullable Wire wire;
    private @Nullable Balancer balancer;
    private List<Wire> members = List.of();

    /** One in this folder, on ports from this one on, of the server's programs in {@code wlp}. */
    public static Cluster in(Path home, Path wlp, int port) {
        return new Cluster(new Ports(port), new ClusterFolders(home.toAbsolutePath(), wlp.toAbsolutePath()));
    }

    /** Nothing runs yet. The database is an embedded one, unless {@code CANOE_DB_URL} names another. */
    private Cluster(Ports ports, ClusterFolders folders) {
        this.ports = ports;
        this.folders = folders;
        this.script = new Script(folders);
        this.database = new ClusterDatabase(ports, folders);
        // An external one's address and users stand in the environment already.
        var settings = externalDatabase().isPresent() ? Map.<String, String>of() : database.settings();
        this.nodes = IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> new Node(number, ports, folders, settings))
                .toList();
    }

    /** Starts all parts and returns when both nodes serve. */
    public void start() {
        var release = "packaged-" + packagedAt();
        var unpacked = makeRelease(release);
        nodes.forEach(Node::settle);
        nodes.forEach(node -> node.take(unpacked));
        if (externalDatabase().isEmpty()) {
            database.start();
            wire = Wire.between(ports.wire(), ports.database());
        }
        try {
            balancer = Balancer.start(ports, folders.balancer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        members = IntStream.rangeClosed(1, NODES)
                .mapToObj(node -> Wire.between(ports.member(node), ports.hazelcast(node)))
                .toList();
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitOpen);
    }

    /** Names the release by when it was packaged, so that another one is another. */
    private long packagedAt() {
        try {
            return Files.getLastModifiedTime(folders.wlp().resolve("usr/servers/canoe-node/apps/canoe.war"))
                    .toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("the shop is not packaged", e);
        }
    }

    /** @param number 1 or 2 */
    public Node node(int number) {
        return nodes.get(number - 1);
    }

    public Balancer balancer() {
        if (balancer == null) throw new IllegalStateException("the cluster was not started");
        return balancer;
    }

    /** @throws IllegalStateException with an external database, which is not this cluster's */
    public ClusterDatabase database() {
        if (externalDatabase().isPresent()) throw new IllegalStateException("the database is not this cluster's");
        return database;
    }

    /** @throws IllegalStateException with an external database, which nothing stands in front of */
    public Wire wire() {
        if (wire == null) throw new IllegalStateException("the database is not this cluster's");
        return wire;
    }

    /** From now on nodes see database and balancer, but not each other. */
    public void split() {
        members.forEach(Wire::swallow);
    }

    /** They may find each other again. */
    public void join() {
        members.forEach(Wire::mend);
        members.forEach(Wire::cut);
    }

    /** The release that the nodes run. */
    public String release() {
        return node(1).release();
    }

    /** Makes another release of the same package. */
    public Path makeRelease(String name) {
        script.run("release", name);
        return folders.release(name);
    }

    /**
     * Puts a release on node after node; the one they run already for a rolling restart.
     *
     * @param limit until a node that cannot serve is given up
     * @throws IllegalStateException if a node does not come up with it and got its old one back
     */
    public void deploy(String release, Duration limit) {
        if (!Files.isExecutable(SOCAT)) DebianPackages.install("socat");
        script.run("deploy", Map.of("CANOE_START_SECONDS", String.valueOf(limit.toSeconds())), release);
    }

    @Override
    public void close() {
        nodes.stream().filter(Node::isRunning).forEach(Node::stop);
        closeRest();
    }

    /** Ends it at once, for one that nobody starts again. */
    public void drop() {
        nodes.stream().filter(Node::isRunning).forEach(Node::kill);
        closeRest();
    }

    private void closeRest() {
        if (balancer != null) balancer.close();
        members.forEach(Wire::close);
        if (wire != null) wire.close();
        database.close();
    }

    private static Optional<String> externalDatabase() {
        return Optional.ofNullable(System.getenv("CANOE_DB_URL"));
    }
}
