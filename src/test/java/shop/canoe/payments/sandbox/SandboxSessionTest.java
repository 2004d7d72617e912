package shop.canoe.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.sandbox.SandboxMove.Kind;
import shop.canoe.payments.sandbox.SandboxSession.Status;

class SandboxSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");
    private static final Money TOTAL = new Money(10478, "EUR");

    private final SandboxSession session = open(Flavour.A);
    private final SandboxSession later = open(Flavour.B);

    @Test
    void keepsOfTheCardBrandAndLastFourDigitsOnly() {
        pay(TestCard.APPROVED);

        assertThat(session.status()).isEqualTo(Status.AUTHORISED);
        assertThat(session.brand()).isEqualTo("Visa");
        assertThat(session.last4()).isEqualTo("4242");
    }

    @Test
    void takesOneCardOnly() {
        pay(TestCard.DECLINED);
        pay(TestCard.APPROVED);

        assertThat(session.status()).isEqualTo(Status.DECLINED);
        assertThat(session.reason()).isEqualTo("card_declined");
    }

    @Test
    void takesNoCardWhenItsTimeIsUp() {
        session.pay(with(TestCard.APPROVED), NOW.plusSeconds(901));

        assertThat(session.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void theSecondGatewaySaysItIsProcessingAndKnowsALittleLater() {
        later.pay(with(TestCard.APPROVED), NOW);
        assertThat(later.status()).isEqualTo(Status.PROCESSING);

        later.follow(NOW.plusSeconds(1));
        assertThat(later.status()).isEqualTo(Status.PROCESSING);

        later.follow(NOW.plusSeconds(2));
        assertThat(later.status()).isEqualTo(Status.AUTHORISED);
    }

    @Test
    void aChallengeIsPassedOrFailedOrRunsOut() {
        pay(TestCard.CHALLENGED);
        assertThat(session.isChallenged()).isTrue();
        session.answer(true, NOW);
        assertThat(session.status()).isEqualTo(Status.AUTHORISED);

        later.pay(with(TestCard.CHALLENGED), NOW);
        later.answer(false, NOW);
        later.follow(NOW.plusSeconds(2));
        assertThat(later.status()).isEqualTo(Status.DECLINED);
        assertThat(later.reason()).isEqualTo("challenge_failed");

        var abandoned = open(Flavour.A);
        abandoned.pay(with(TestCard.CHALLENGED), NOW);
        abandoned.follow(NOW.plusSeconds(901));
        assertThat(abandoned.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void capturesNoMoreThanWasAuthorisedAndNotReleased() {
        pay(TestCard.APPROVED);

        session.move(Kind.CAPTURE, eur(7077));
        assertThat(session.mayMove(Kind.CAPTURE, eur(3402))).isFalse();
        assertThat(session.mayMove(Kind.CAPTURE, new Money(3401, "USD"))).isFalse();
        session.move(Kind.RELEASE, eur(3400));
        assertThat(session.mayMove(Kind.CAPTURE, eur(2))).isFalse();
        session.move(Kind.CAPTURE, eur(1));
        assertThat(session.captured()).isEqualTo(eur(7078));
    }

    @Test
    void givesBackNoMoreThanWasCaptured() {
        pay(TestCard.APPROVED);
        session.move(Kind.CAPTURE, eur(100));
        session.move(Kind.REFUND, eur(60));

        assertThat(session.mayMove(Kind.REFUND, eur(60))).isFalse();
        assertThat(session.mayMove(Kind.REFUND, eur(40))).isTrue();
    }

    @Test
    void aCardMayBeRefusedOnlyWhenItIsToPay() {
        pay(TestCard.CAPTURE_REFUSED);

        assertThat(session.status()).isEqualTo(Status.AUTHORISED);
        assertThat(session.mayMove(Kind.CAPTURE, eur(1))).isFalse();
    }

    @Test
    void isNotDroppedOnceSomethingIsCaptured() {
        pay(TestCard.APPROVED);
        session.move(Kind.CAPTURE, eur(1));
        session.drop();

        assertThat(session.status()).isEqualTo(Status.AUTHORISED);
        assertThat(session.mayMove(Kind.CAPTURE, eur(1))).isFalse();
    }

    @Test
    void fallsSilentForAWhileAfterTheCardForLostAnswers() {
        pay(TestCard.ANSWER_LATE);

        assertThat(session.isSilent(NOW.plusSeconds(29))).isTrue();
        assertThat(session.isSilent(NOW.plusSeconds(31))).isFalse();
    }

    private void pay(TestCard card) {
        session.pay(with(card), NOW);
    }

    private static PaidWith with(TestCard card) {
        return new PaidWith(card, "12/34", "print", null, false);
    }

    private static SandboxSession open(Flavour flavour) {
        var command = new OpenSession("key", TOTAL, "Your order", "http://shop.example/return", null, 900);
        return SandboxSession.open(flavour, "Canoe", command, NOW);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
