package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.testing.DebianPackages;
import shop.canoe.testing.Poll;

/** The operator's backup of a cluster, by the scripts in {@code bin/}. */
public final class Backup implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/mariadb-binlog");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final ClusterFolders folders;
    private final Script script;
    private @Nullable Process follower;

    Backup(ClusterFolders folders) {
        this.folders = folders;
        this.script = new Script(folders);
    }

    /** Copies the database's log from now on, as it grows. */
    void follow(int port) {
        if (follower != null) return;
        if (!Files.isExecutable(PROGRAM)) DebianPackages.install("mariadb-client");
        Folders.delete(folders.backup());
        write("client.cnf", "host=127.0.0.1\nport=" + port + "\nuser=canoe_backup\npassword=canoe_backup\n");
        follower = script.begin("backup", settings(), "log");
        Poll.until("the first of the log", LIMIT, () -> copied() > 0);
    }

    /** Makes a full backup; what the script said. */
    public String full() {
        return script.run("backup", settings(), "full").strip();
    }

    /** How many bytes of the log are copied. */
    public long copied() {
        return Folders.logBytes(folders.backup().resolve("log"));
    }

    /**
     * Restores the newest full backup and the log after it.
     *
     * @param socket of the new server
     * @param lostLog what else is left of the log
     * @param second where to stop; at the end if empty
     */
    void restore(Path socket, Path lostLog, Optional<String> second) {
        write("restore.cnf", "socket=" + socket.toAbsolutePath() + "\nuser=root\n");
        var settings = settings();
        settings.put("CANOE_LOST_LOG", lostLog.toString());
        settings.put("CANOE_DATA", folders.home().resolve("data-restored").toString());
        var said = second.map(time -> script.run("restore", settings, "latest", time))
                .orElseGet(() -> script.run("restore", settings, "latest"));
        System.out.println(said);
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("CANOE_BACKUP", folders.backup().toString());
        settings.put("CANOE_DATA", folders.data().toString());
        settings.put("CANOE_DB_LOG", folders.databaseLog().toString());
        return settings;
    }

    private void write(String name, String client) {
        try {
            Files.createDirectories(folders.backup());
            Files.writeString(folders.backup().resolve(name), "[client]\n" + client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (follower != null) follower.destroy();
        follower = null;
    }
}
