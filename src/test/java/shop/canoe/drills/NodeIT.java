package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Poll;

/** Nodes die, are replaced, and stand still. */
class NodeIT extends DrillIT {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    @Test
    void aKilledNodeLosesNoOrderNoSignInAndNothingThatMayBeAskedTwice() {
        var seen = amongShoppers("kill -9 of a node", () -> {
            long start = System.nanoTime();
            cluster.node(1).kill();
            Poll.pass(Duration.ofSeconds(10));
            cluster.node(1).start();
            cluster.node(1).awaitOpen();
            Poll.until("node 1 in use", LIMIT, () -> cluster.balancer().serves(1));
            return since(start) + ", 10 of them down on purpose";
        });

        assertThat(seen.signedOut()).isEmpty();
        assertThat(seen.failures().keySet()).noneMatch(DrillIT::mayBeAskedTwice);
        assertThat(seen.refusals()).isEmpty();
    }

    /** What a start takes that has the machine to itself, beside which the time among shoppers can be judged. */
    @Test
    void aNodeKilledWhileNobodyShopsJoinsTheOtherAgain() {
        long start = System.nanoTime();
        cluster.node(1).kill();
        cluster.node(1).start();
        cluster.node(1).awaitOpen();
        Poll.until("node 1 in use", LIMIT, () -> cluster.balancer().serves(1));
        DrillReport.add("kill -9 of a node while nobody shops", new Witness(), 0, since(start));

        Poll.until("one memory of who is signed in", LIMIT, DrillIT::isShared);
    }

    @Test
    void aRollingRestartIsNotNoticed() {
        var seen = amongShoppers("rolling restart of both nodes", () -> {
            long start = System.nanoTime();
            cluster.deploy(cluster.release(), LIMIT);
            return since(start);
        });

        assertThat(seen.signedOut()).isEmpty();
        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals()).isEmpty();
    }

    @Test
    void aNodeThatStandsStillHoldsNobodyUpForLong() {
        var seen = amongShoppers("a node frozen for 15 s", () -> {
            long start = System.nanoTime();
            cluster.node(2).freeze();
            Poll.pass(Duration.ofSeconds(15));
            cluster.node(2).thaw();
            Poll.until("node 2 in use", LIMIT, () -> cluster.balancer().serves(2));
            var used = since(start);
            Poll.until("one memory of who is signed in", LIMIT, DrillIT::isShared);
            return used + ", 15 of them frozen; together again after " + since(start);
        });

        assertThat(seen.failures().keySet()).noneMatch(DrillIT::mayBeAskedTwice);
    }
}
