package shop.canoe.cluster;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.Migrations;
import shop.canoe.testing.Poll;

/** A database, two nodes and HAProxy before them. */
public final class Cluster implements AutoCloseable {
    public static final int NODES = 2;

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(60);
    private static final String SCHEMA = "canoe";
    private static final String LEDGER = SCHEMA + "_ledger";

    private final Ports ports;
    private final ClusterFolders folders;
    private final String url;
    private final List<Node> nodes;
    private @Nullable EmbeddedDatabase database;
    private @Nullable Wire wire;
    private @Nullable Balancer balancer;

    /** One in this folder, on ports from this one on, of the server's programs in {@code wlp}. */
    public static Cluster in(Path home, Path wlp, int port) {
        return new Cluster(new Ports(port), new ClusterFolders(home.toAbsolutePath(), wlp.toAbsolutePath()));
    }

    /** Nothing runs yet. The database is an embedded one, unless {@code CANOE_DB_URL} names another. */
    private Cluster(Ports ports, ClusterFolders folders) {
        this.ports = ports;
        this.folders = folders;
        this.url = externalDatabase().orElse("jdbc:mysql://127.0.0.1:" + ports.wire() + '/' + SCHEMA);
        this.nodes = IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> new Node(number, ports, folders, database()))
                .toList();
    }

    /** Starts all parts and returns when both nodes serve. */
    public void start() {
        startDatabase();
        try {
            balancer = Balancer.start(ports, folders.balancer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitOpen);
    }

    /** With its schema, so that the user who writes the books can be let do so. */
    private void startDatabase() {
        if (externalDatabase().isPresent()) return;
        database = EmbeddedDatabase.start(folders.database().toAbsolutePath(), ports.database(), SCHEMA);
        wire = Wire.between(ports.wire(), ports.database());
        var source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(SCHEMA);
        source.setPassword(SCHEMA);
        Migrations.apply(source);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("settlements_journal", "settlements_posting"))
                statement.execute("grant select, insert on " + table + " to '" + LEDGER + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new IllegalStateException("the books' database user cannot be made", e);
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

    /** Kills the database as a power cut does. */
    public void killDatabase() {
        var file = folders.database().resolve("mariadb.pid");
        try {
            var pid = Long.parseLong(Files.readString(file).strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the database that was killed. */
    public void reviveDatabase() {
        database = EmbeddedDatabase.start(folders.database().toAbsolutePath(), ports.database(), SCHEMA);
    }

    /** @throws IllegalStateException with an external database, which nothing stands in front of */
    public Wire wire() {
        if (wire == null) throw new IllegalStateException("the database is not this cluster's");
        return wire;
    }

    /** Takes node after node out of service, stops it, starts it and puts it back. */
    public void roll() {
        for (int number = 1; number <= NODES; number++) {
            balancer().drain(number);
            int leaving = number;
            Poll.until(
                    "the last answer of node " + number,
                    DRAIN_LIMIT,
                    () -> balancer().busy(leaving) == 0);
            node(number).stop();
            node(number).start();
            node(number).awaitOpen();
            balancer().open(number);
            Poll.until(
                    "node " + number + " in use", DRAIN_LIMIT, () -> balancer().serves(leaving));
        }
    }

    @Override
    public void close() {
        nodes.stream().filter(Node::isRunning).forEach(Node::stop);
        if (balancer != null) balancer.close();
        if (wire != null) wire.close();
        if (database != null) database.close();
    }

    /** What tells a node where the database is; an external one's users stand in the environment already. */
    private Map<String, String> database() {
        if (externalDatabase().isPresent()) return Map.of();
        return Map.of("CANOE_DB_URL", url, "CANOE_LEDGER_USER", LEDGER, "CANOE_LEDGER_PASSWORD", LEDGER);
    }

    private static Optional<String> externalDatabase() {
        return Optional.ofNullable(System.getenv("CANOE_DB_URL"));
    }
}
