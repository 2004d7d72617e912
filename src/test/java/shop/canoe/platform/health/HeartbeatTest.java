package shop.canoe.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final Heartbeat heart = new Heartbeat("database");

    @Test
    void oneMissedAnswerIsSaidToVisitorsAtOnceAndToTheBalancerLater() {
        heart.ask();
        heart.beat();
        heart.ask();
        heart.miss();

        assertThat(heart.isAway()).isTrue();
        assertThat(heart.isHeard()).isTrue();
    }

    @Test
    void theNextAnswerMakesItWell() {
        heart.ask();
        heart.miss();
        heart.ask();
        assertThat(heart.isAway()).as("while nobody knows better").isTrue();
        heart.beat();

        assertThat(heart.isAway()).isFalse();
    }

    @Test
    void aQuestionMayTakeItsTime() {
        heart.ask();

        assertThat(heart.isAway()).isFalse();
    }

    @Test
    void whatWasNeverHeardIsNotReady() {
        assertThat(heart.isHeard()).isFalse();
    }
}
