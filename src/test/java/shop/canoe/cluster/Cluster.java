package shop.canoe.cluster;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.Migrations;

/** A database, two nodes and HAProxy before them. */
final class Cluster implements AutoCloseable {
    static final int NODES = 2;

    private static final String SCHEMA = "canoe";
    private static final String LEDGER = SCHEMA + "_ledger";

    private final Ports ports;
    private final ClusterFolders folders;
    private final String url;
    private final List<Node> nodes;
    private @Nullable EmbeddedDatabase database;
    private @Nullable Balancer balancer;

    /** Nothing runs yet. The database is an embedded one, unless {@code CANOE_DB_URL} names another. */
    Cluster(Ports ports, ClusterFolders folders) {
        this.ports = ports;
        this.folders = folders;
        this.url = externalDatabase().orElse("jdbc:mysql://127.0.0.1:" + ports.database() + '/' + SCHEMA);
        this.nodes = IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> new Node(number, ports, folders, database()))
                .toList();
    }

    /** Starts all parts and returns when both nodes serve. */
    void start() {
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
    Node node(int number) {
        return nodes.get(number - 1);
    }

    Balancer balancer() {
        if (balancer == null) throw new IllegalStateException("the cluster was not started");
        return balancer;
    }

    @Override
    public void close() {
        nodes.stream().filter(Node::isRunning).forEach(Node::stop);
        if (balancer != null) balancer.close();
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
