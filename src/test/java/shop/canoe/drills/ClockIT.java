package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.FaultBoard;
import shop.canoe.testing.Poll;

/** The clock of a node goes wrong. What two nodes must agree on goes by the database's clock. */
class ClockIT extends DrillIT {
    private static final Duration WHILE = Duration.ofSeconds(20);

    @AfterEach
    void setRight() {
        board().reset();
    }

    @Test
    void aNodeTenMinutesAheadLosesNothing() {
        var seen = withNodeAhead("clock of a node ten minutes fast, for 20 s", Duration.ofMinutes(10));

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.signedOut()).isEmpty();
    }

    @Test
    void aNodeTenMinutesBehindLosesNothing() {
        var seen = withNodeAhead("clock of a node ten minutes slow, for 20 s", Duration.ofMinutes(-10));

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.signedOut()).isEmpty();
    }

    private static Witness withNodeAhead(String name, Duration ahead) {
        return amongShoppers(name, () -> {
            board().advance(ahead);
            Poll.pass(WHILE);
            board().reset();
            return "at once";
        });
    }

    private static FaultBoard board() {
        return FaultBoard.at(cluster.node(1).sandbox());
    }
}
