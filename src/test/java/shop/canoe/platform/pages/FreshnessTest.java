package shop.canoe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long BEGUN = 1_000_000;

    private final TouchLog log = new TouchLog(0);

    @Test
    void aPageIsFreshUntilItIsTooOldAndThenStandsInForItsSuccessor() {
        assertThat(at(BEGUN + 300_000)).isEqualTo(Freshness.FRESH);
        assertThat(at(BEGUN + 300_001)).isEqualTo(Freshness.STALE);
        assertThat(at(BEGUN + 330_001)).isEqualTo(Freshness.DEAD);
    }

    @Test
    void aPageAboutWhatHasChangedIsDeadAtOnce() {
        touch("teapot", BEGUN + 10_000);

        assertThat(at(BEGUN + 10_000)).isEqualTo(Freshness.DEAD);
    }

    @Test
    void aPageBegunJustAfterAChangeLivesForASecond() {
        touch("teapot", BEGUN - 500);

        assertThat(at(BEGUN + 999)).isEqualTo(Freshness.FRESH);
        assertThat(at(BEGUN + 1_000)).isEqualTo(Freshness.DEAD);
    }

    @Test
    void aPageBegunWhenAllHaveHeardOfAChangeStays() {
        touch("teapot", BEGUN - 2_000);
        touch("lists", BEGUN - 2_000);

        assertThat(at(BEGUN + 60_000)).isEqualTo(Freshness.FRESH);
    }

    @Test
    void aListFollowsWithinThreeSecondsAndNotMoreOften() {
        touch("lists", BEGUN + 100);

        assertThat(at(BEGUN + 2_999)).isEqualTo(Freshness.FRESH);
        assertThat(at(BEGUN + 3_000)).isEqualTo(Freshness.STALE);
    }

    @Test
    void anOlderListIsOutdatedAtOnce() {
        touch("lists", BEGUN + 60_000);

        assertThat(at(BEGUN + 60_000)).isEqualTo(Freshness.STALE);
    }

    @Test
    void whatAPageDoesNotShowDoesNotMatterToIt() {
        touch("kettle", BEGUN + 10_000);

        assertThat(at(BEGUN + 10_000)).isEqualTo(Freshness.FRESH);
    }

    @Test
    void aPageEndsWhenADealOnItDoesByTheShopsClock() {
        var deal = facts(NOON, NOON.plusSeconds(90));

        assertThat(of(deal, BEGUN + 1, NOON.plusSeconds(89))).isEqualTo(Freshness.FRESH);
        assertThat(of(deal, BEGUN + 1, NOON.plusSeconds(90))).isEqualTo(Freshness.DEAD);
    }

    @Test
    void aPageFromTheFutureIsNotShown() {
        assertThat(of(facts(NOON, Instant.MAX), BEGUN + 1, NOON.minusSeconds(3600)))
                .isEqualTo(Freshness.DEAD);
    }

    @Test
    void nothingIsTrustedFromBeforeChangesWereNoted() {
        assertThat(Freshness.of(facts(NOON, Instant.MAX), new TouchLog(BEGUN), AGE, BEGUN + 1, NOON))
                .isEqualTo(Freshness.DEAD);
    }

    private void touch(String thing, long at) {
        log.note(List.of(thing), at);
    }

    private Freshness at(long now) {
        return of(facts(NOON, Instant.MAX), now, NOON);
    }

    private Freshness of(Facts page, long now, Instant shopTime) {
        return Freshness.of(page, log, AGE, now, shopTime);
    }

    private static Facts facts(Instant shopTime, Instant until) {
        return new Facts(BEGUN, shopTime, until, Set.of("teapot"), Set.of("lists"), "text/html");
    }
}
