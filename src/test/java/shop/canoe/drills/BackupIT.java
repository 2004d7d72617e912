package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Shop;

/** The database is lost for good and comes back from its backup, which was made while shoppers bought. */
class BackupIT extends DrillIT {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Test
    void ofALostDatabaseEveryAcknowledgedOrderComesBack() {
        var seen = amongShoppers("database destroyed, restored from backup and log", () -> {
            var backup = cluster.database().backup();
            var full = backup.full();
            Poll.pass(Duration.ofSeconds(10));
            long start = System.nanoTime();
            cluster.database().lose();
            long missing = cluster.database().lostBytes();
            cluster.database().restore();
            return "RTO " + since(start) + ", RPO 0 with the server's log, " + missing
                    + " bytes of it were in no copy; backup " + full;
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.signedOut()).isEmpty();
    }

    @Test
    void thePastIsRestoredToTheSecondBesideTheLiveDatabase() {
        var seen = amongShoppers("the past restored to the second, beside", () -> {
            cluster.database().backup().full();
            Poll.pass(Duration.ofSeconds(8));
            var second = SECONDS.format(now());
            Poll.pass(Duration.ofSeconds(8));
            long start = System.nanoTime();
            var past = cluster.database().askThePast(second, "select number from orders_group");
            var took = since(start);
            assertThat(past).containsAll(placedBefore(second, 2)).isSubsetOf(placedBefore(second, 0));
            return took;
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals()).isEmpty();
    }

    /** What was placed at least so many seconds earlier, and so is committed; by the nodes' clocks, which here are the database's. */
    private static List<String> placedBefore(String second, int seconds) {
        return Shop.rows(
                "select number from orders_group where placed_at < '" + second + "' - interval " + seconds + " second");
    }

    private static Instant now() {
        return Instant.parse(Shop.rows("select date_format(utc_timestamp(), '%Y-%m-%dT%H:%i:%sZ')")
                .get(0));
    }
}
