package shop.canoe.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.sandbox.SandboxSession.Status;

class SandboxSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");
    private static final Money TOTAL = new Money(10478, "EUR");

    private final SandboxSession session = SandboxSession.open(
            "Canoe", new OpenSession("key", TOTAL, "Your order", "http://shop.example/return", 900), NOW);

    @Test
    void keepsOfTheCardBrandAndLastFourDigitsOnly() {
        session.pay(TestCard.APPROVED, NOW);

        assertThat(session.status()).isEqualTo(Status.AUTHORISED);
        assertThat(session.brand()).isEqualTo("Visa");
        assertThat(session.last4()).isEqualTo("4242");
    }

    @Test
    void takesOneCardOnly() {
        session.pay(TestCard.DECLINED, NOW);
        session.pay(TestCard.APPROVED, NOW);

        assertThat(session.status()).isEqualTo(Status.DECLINED);
        assertThat(session.reason()).isEqualTo("card_declined");
    }

    @Test
    void takesNoCardWhenItsTimeIsUp() {
        session.pay(TestCard.APPROVED, NOW.plusSeconds(901));

        assertThat(session.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void capturesNoMoreThanWasAuthorised() {
        session.pay(TestCard.APPROVED, NOW);

        assertThat(session.move(SandboxMove.Kind.CAPTURE, new Money(7077, "EUR")))
                .isTrue();
        assertThat(session.move(SandboxMove.Kind.CAPTURE, new Money(3402, "EUR")))
                .isFalse();
        assertThat(session.move(SandboxMove.Kind.CAPTURE, new Money(3401, "USD")))
                .isFalse();
        assertThat(session.move(SandboxMove.Kind.CAPTURE, new Money(3401, "EUR")))
                .isTrue();
        assertThat(session.captured()).isEqualTo(TOTAL);
    }

    @Test
    void isNotDroppedOnceSomethingIsCaptured() {
        session.pay(TestCard.APPROVED, NOW);
        session.move(SandboxMove.Kind.CAPTURE, new Money(1, "EUR"));
        session.drop();

        assertThat(session.status()).isEqualTo(Status.AUTHORISED);
    }

    @Test
    void fallsSilentForAWhileAfterTheCardForLostAnswers() {
        session.pay(TestCard.ANSWER_LATE, NOW);

        assertThat(session.isSilent(NOW.plusSeconds(29))).isTrue();
        assertThat(session.isSilent(NOW.plusSeconds(31))).isFalse();
    }
}
