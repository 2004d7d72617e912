package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Parallel;
import shop.canoe.testing.Poll;

/** The nodes do not see each other, but the same database. What decides is there, not between the nodes. */
class SplitIT extends DrillIT {
    private static final int UNITS = 5;
    private static final int BUYERS = 12;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Article scarce = Crowd.leftAlone();

    @AfterEach
    void join() {
        cluster.join();
    }

    @Test
    void nodesThatDoNotSeeEachOtherSellNothingTwice() {
        scarce.count(UNITS);
        int before = scarce.sold();
        var seen = amongShoppers("nodes cut off from each other for 30 s", () -> {
            cluster.split();
            Parallel.run(BUYERS, BUYERS, number -> tryToBuy());
            Poll.pass(Duration.ofSeconds(30));
            long start = System.nanoTime();
            cluster.join();
            Poll.until("one memory of who is signed in", LIMIT, DrillIT::isShared);
            return since(start);
        });

        assertThat(scarce.sold() - before).isEqualTo(UNITS);
        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals()).isEmpty();
    }

    private boolean tryToBuy() {
        var buyer = new Buyer();
        try {
            buyer.put(scarce);
            return buyer.placing()
                    .map(buyer::buy)
                    .filter(Buyer.Outcome.SOLD::equals)
                    .isPresent();
        } catch (AssertionError soldOut) {
            return false;
        }
    }
}
