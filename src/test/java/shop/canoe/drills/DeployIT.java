package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Releases are changed while shoppers shop, by the operator's script. */
class DeployIT extends DrillIT {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration IMPATIENT = Duration.ofSeconds(20);

    @Test
    void anotherReleaseAndTheWayBackAreNotNoticed() {
        var before = cluster.release();
        var another = before + "-another";
        cluster.makeRelease(another);
        var seen = amongShoppers("another release, and back to the one before", () -> {
            long start = System.nanoTime();
            cluster.deploy(another, LIMIT);
            assertThat(cluster.release()).isEqualTo(another);
            cluster.deploy(before, LIMIT);
            return since(start);
        });

        assertThat(cluster.release()).isEqualTo(before);
        assertUnnoticed(seen);
    }

    @Test
    void aReleaseThatDoesNotComeUpIsTakenBack() {
        var before = cluster.release();
        var broken = before + "-broken";
        breakApplication(broken);
        var seen = amongShoppers("a release that does not come up", () -> {
            long start = System.nanoTime();
            assertThatThrownBy(() -> cluster.deploy(broken, IMPATIENT)).hasMessageContaining("does not come up");
            cluster.node(1).awaitOpen();
            return since(start);
        });

        assertThat(cluster.release()).isEqualTo(before);
        assertUnnoticed(seen);
    }

    private static void breakApplication(String release) {
        try {
            Files.delete(cluster.makeRelease(release).resolve("servers/canoe-node/server.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertUnnoticed(Witness seen) {
        assertThat(seen.signedOut()).isEmpty();
        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals()).isEmpty();
    }
}
