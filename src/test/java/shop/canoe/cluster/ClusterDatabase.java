package shop.canoe.cluster;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.persistence.EmbeddedDatabase;
import shop.canoe.platform.persistence.Migrations;

/** The embedded database of a cluster with its binary log, which can be killed, lost, and restored from its backup. */
public final class ClusterDatabase implements AutoCloseable {
    private static final String SCHEMA = "canoe";
    private static final String LEDGER = SCHEMA + "_ledger";

    private final Ports ports;
    private final ClusterFolders folders;
    private final Backup backup;
    private @Nullable EmbeddedDatabase server;

    ClusterDatabase(Ports ports, ClusterFolders folders) {
        this.ports = ports;
        this.folders = folders;
        this.backup = new Backup(folders);
    }

    /** With its schema, so that the user who writes the books can be let do so. */
    void start() {
        server = open(folders.database(), ports.database());
        var source = source(ports.database());
        Migrations.apply(source);
        letBooksBeWritten(source);
    }

    /** What tells a node where it is, seen from behind the wire. */
    Map<String, String> settings() {
        return Map.of("CANOE_DB_URL", url(ports.wire()), "CANOE_LEDGER_USER", LEDGER, "CANOE_LEDGER_PASSWORD", LEDGER);
    }

    /** Kills it as a power cut does. */
    public void kill() {
        try {
            var pid = Long.parseLong(
                    Files.readString(folders.database().resolve("mariadb.pid")).strip());
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it after it was killed. */
    public void revive() {
        server = open(folders.database(), ports.database());
    }

    /** Follows its log from now on, until it is lost or the cluster ends. */
    public Backup backup() {
        backup.follow(ports.database());
        return backup;
    }

    /** Kills it and deletes it. Its binary log is left, as of a server whose other disk is well. */
    public void lose() {
        kill();
        Folders.delete(folders.database().resolve("mysql"));
        Folders.delete(folders.lostLog());
        Folders.move(folders.databaseLog(), folders.lostLog());
    }

    /** How many bytes of the lost database's log no copy has. */
    public long lostBytes() {
        return Folders.logBytes(folders.lostLog()) - backup.copied();
    }

    /** Restores what was lost and puts it in its place. */
    public void restore() {
        var restored = open(folders.database(), ports.spareDatabase());
        backup.restore(folders.database().resolve("mariadb.sock"), folders.lostLog(), Optional.empty());
        letBooksBeWritten(source(ports.spareDatabase()));
        restored.close();
        revive();
        // Another database, another backup.
        backup.close();
    }

    /** What a query says of the database as it was at the beginning of a second: restored beside it, which goes on. */
    public List<String> askThePast(String second, String sql) {
        var folder = folders.home().resolve("database-past");
        Folders.delete(folder.resolve("mysql"));
        var past = EmbeddedDatabase.start(folder, ports.spareDatabase(), SCHEMA, Optional.empty());
        try {
            backup.restore(folder.resolve("mariadb.sock"), folders.databaseLog(), Optional.of(second));
            return rows(source(ports.spareDatabase()), sql);
        } finally {
            past.close();
        }
    }

    /** The first column of what the query finds. */
    static List<String> rows(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) rows.add(found.getString(1));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedDatabase open(Path folder, int port) {
        return EmbeddedDatabase.start(folder, port, SCHEMA, Optional.of(folders.databaseLog()));
    }

    private static void letBooksBeWritten(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("settlements_journal", "settlements_posting"))
                statement.execute("grant select, insert on " + table + " to '" + LEDGER + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new IllegalStateException("the books' database user cannot be made", e);
        }
    }

    static MysqlDataSource source(int port) {
        var source = new MysqlDataSource();
        source.setUrl(url(port));
        source.setUser(SCHEMA);
        source.setPassword(SCHEMA);
        return source;
    }

    private static String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + '/' + SCHEMA;
    }

    @Override
    public void close() {
        backup.close();
        if (server != null) server.close();
    }
}
