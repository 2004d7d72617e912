package shop.canoe.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Poll;

/** What a database has said yes to comes back, without any shop before it: writers write as fast as they can. */
@Tag("drill")
class RestoreIT {
    private static final int WRITERS = 4;
    private static final Ports PORTS = new Ports(Integer.getInteger("canoe.cluster.port", 9480) + 60);

    private final ClusterFolders folders = new ClusterFolders(
            Path.of(System.getProperty("canoe.it.home")).resolve("restore").toAbsolutePath(), Path.of("none"));
    private final ClusterDatabase database = new ClusterDatabase(PORTS, folders);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @BeforeEach
    void start() {
        Folders.delete(folders.home());
        database.start();
        write("create table restore_note (id varchar(20) primary key, written_at datetime(6) not null)");
    }

    @AfterEach
    void stop() {
        writers.shutdownNow();
        database.close();
    }

    @Test
    void allThatWasAcknowledgedComesBackOfADatabaseThatIsLost() {
        var backup = database.backup();
        beginToWrite();
        backup.full();
        Poll.pass(Duration.ofSeconds(5));

        database.lose();
        writers.shutdownNow();
        var before = List.copyOf(acknowledged);
        database.restore();

        assertThat(before).hasSizeGreaterThan(100);
        assertThat(read("select id from restore_note")).containsAll(before);
    }

    @Test
    void aSecondOfThePastComesBackBesideTheDatabaseThatGoesOn() {
        database.backup().full();
        beginToWrite();
        Poll.pass(Duration.ofSeconds(3));
        var second =
                read("select date_format(utc_timestamp(), '%Y-%m-%d %H:%i:%s')").get(0);
        Poll.pass(Duration.ofSeconds(3));

        var past = database.askThePast(second, "select id from restore_note");

        assertThat(past)
                .hasSizeGreaterThan(100)
                .containsAll(writtenBefore(second, 1))
                .isSubsetOf(writtenBefore(second, 0));
    }

    /** What was written at least so many seconds earlier, and so is committed. */
    private static List<String> writtenBefore(String second, int seconds) {
        return read(
                "select id from restore_note where written_at < '" + second + "' - interval " + seconds + " second");
    }

    private void beginToWrite() {
        IntStream.range(0, WRITERS)
                .forEach(writer -> writers.submit(() -> {
                    for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
                        var id = writer + "-" + number;
                        write("insert into restore_note values ('" + id + "', utc_timestamp(6))");
                        acknowledged.add(id);
                    }
                }));
    }

    private static void write(String sql) {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(String sql) {
        return ClusterDatabase.rows(source(), sql);
    }

    private static MysqlDataSource source() {
        return ClusterDatabase.source(PORTS.database());
    }
}
