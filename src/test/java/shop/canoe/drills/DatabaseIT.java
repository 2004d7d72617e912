package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Visitor;

/** The database dies, is silent, is slow. The nodes are not touched, and come back by themselves. */
class DatabaseIT extends DrillIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void ofAKilledDatabaseNoAcknowledgedOrderIsLost() {
        var seen = amongShoppers("kill -9 of the database, back after 3 s", () -> {
            cluster.database().kill();
            Poll.pass(Duration.ofSeconds(3));
            cluster.database().revive();
            return since(recovered());
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.signedOut()).isEmpty();
    }

    @Test
    void aSilentDatabaseIsGivenUpInTimeAndTakenUpAgain() {
        var seen = amongShoppers("database silent for 30 s", () -> {
            cluster.wire().swallow();
            Poll.pass(Duration.ofSeconds(30));
            cluster.wire().mend();
            cluster.wire().cut();
            return since(recovered());
        });

        assertThat(seen.failures().values().stream().mapToLong(Long::longValue).sum())
                .as("those who were being answered when it fell silent")
                .isLessThanOrEqualTo(Crowd.PEOPLE);
        assertThat(seen.signedOut()).isEmpty();
        assertThat(seen.slowest()).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aSlowDatabaseSlowsTheShopAndBreaksNothing() {
        var seen = amongShoppers("database 100 ms slower per answer, 20 s", () -> {
            cluster.wire().slow(100);
            Poll.pass(Duration.ofSeconds(20));
            cluster.wire().mend();
            return since(recovered());
        });

        assertThat(seen.failures()).isEmpty();
    }

    /** When the shop could be read again, counted from now. */
    private static long recovered() {
        long start = System.nanoTime();
        var visitor = Visitor.hurried();
        Poll.until("the shop's answer", LIMIT, () -> answers(visitor));
        return start;
    }

    private static boolean answers(Visitor visitor) {
        try {
            return visitor.get("/cart").status() == 200
                    && visitor.get("/s?q=lamp").status() == 200;
        } catch (AssertionError e) {
            return false;
        }
    }
}
