package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.payments.PaymentBench.TOTAL;
import static shop.canoe.payments.PaymentBench.eur;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.testing.RaceDatabase;

/** Payments on a real database, at a gateway that answers as told. */
class PaymentServiceIT {
    private static final String RETURN = "http://shop.example/checkout/payment/return";
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
    private final PaymentService payments = bench.payments;
    private final PretendedGateway gateway = bench.gateway;
    private final UUID checkout = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void prepare() {
        bench.prepare(checkout, TOTAL);
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("payments")).isEmpty();
    }

    @Test
    void theSameAttemptLeadsToTheSamePage() {
        var page = payments.start(checkout, RETURN);

        assertThat(payments.start(checkout, RETURN)).isEqualTo(page);
        assertThat(gateway.opened).hasSize(1);
    }

    @Test
    void nobodyAsksAboutAPageBeforeItsShopperHasHadTimeToPay() {
        payments.start(checkout, RETURN);

        assertThat(bench.secondsToTheQuestion(checkout)).isBetween(15, 20);
    }

    @Test
    void twentyAnswersAtOnceSettleOnce() {
        payments.start(checkout, RETURN);
        gateway.paid(TOTAL);

        PaymentBench.inParallel(20, () -> payments.resolve(checkout));

        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, true));
        assertThat(payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.view(checkout).last4()).isEqualTo("4242");
    }

    @Test
    void aDeclinedPaymentMayBeTriedAgain() {
        var first = payments.start(checkout, RETURN);
        gateway.failed(State.DECLINED, "insufficient_funds");
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.view(checkout).reason()).isEqualTo("insufficient_funds");

        assertThat(payments.start(checkout, RETURN)).isNotEqualTo(first);
        gateway.paid(TOTAL);
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.settled())
                .containsExactly(new PaymentSettled(checkout, false), new PaymentSettled(checkout, true));
    }

    @Test
    void noAnswerIsNotADecline() {
        payments.start(checkout, RETURN);
        gateway.isSilent = true;
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(bench.published).isEmpty();

        gateway.isSilent = false;
        gateway.paid(TOTAL);
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void anAuthorisationOfAnotherAmountCountsForNothingAndIsDropped() {
        payments.start(checkout, RETURN);
        gateway.paid(eur(100));

        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.published).containsExactly(new PaymentSettled(checkout, false));
        bench.run();
        assertThat(gateway.dropped).hasSize(1);
    }

    @Test
    void anotherAmountIsNotAskedForWhileAPageIsOpen() {
        payments.start(checkout, RETURN);

        assertThatThrownBy(() -> bench.prepare(checkout, eur(1))).isInstanceOf(PaymentUnderWayException.class);
        bench.prepare(checkout, TOTAL);
    }

    @Test
    void callingOffClosesThePageUnlessItIsPaid() {
        payments.start(checkout, RETURN);
        assertThat(payments.cancel(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.view(checkout).reason()).isEqualTo("cancelled");

        payments.start(checkout, RETURN);
        gateway.paid(TOTAL);
        assertThat(payments.cancel(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void theJobSettlesWhatTheShopperDidNotComeBackFor() {
        payments.start(checkout, RETURN);
        gateway.paid(TOTAL);
        bench.askNow();

        bench.run();

        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, true));
    }

    @Test
    void theAuthorisationIsToldOnce() {
        bench.authorise(checkout);
        payments.resolve(checkout);

        assertThat(bench.told(PaymentAuthorised.class)).singleElement().satisfies(event -> {
            assertThat(event.checkoutId()).isEqualTo(checkout);
            assertThat(event.minor()).isEqualTo(TOTAL.minor());
        });
    }

    @Test
    void whatIsNotWantedAnyMoreIsGivenUpAndToldOnce() {
        bench.authorise(checkout);

        payments.drop(checkout);
        payments.drop(checkout);
        bench.run();

        assertThat(gateway.dropped).hasSize(1);
        assertThat(bench.told(PaymentReleased.class))
                .singleElement()
                .satisfies(event -> assertThat(event.minor()).isEqualTo(TOTAL.minor()));
        assertThat(payments.status(checkout)).isEqualTo(PaymentStatus.VOIDED);
    }

    @Test
    void aNewPaymentGoesToTheSecondGatewayWhenTheFirstDoesNotAnswer() {
        gateway.isDown = true;
        var page = payments.start(checkout, RETURN);

        assertThat(bench.second.opened).hasSize(1);
        assertThat(payments.start(checkout, RETURN)).isEqualTo(page);
        assertThat(bench.settled()).isEmpty();
        gateway.isDown = false;
        bench.run();
        assertThat(gateway.dropped)
                .as("whatever became of the call nobody heard an answer to")
                .hasSize(1);
    }

    @Test
    void aPaymentThatIsUnderWayStaysWithItsGateway() {
        payments.start(checkout, RETURN);
        gateway.isDown = true;
        payments.start(checkout, RETURN);

        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(bench.second.opened).isEmpty();
    }

    @Test
    void whatTheGatewayHasNeverHeardOfHasFailedAndIsDroppedToBeSure() {
        payments.start(checkout, RETURN);
        gateway.isSilent = true;
        payments.resolve(checkout);
        gateway.isSilent = false;
        gateway.forgets();

        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.view(checkout).reason()).isEqualTo("lost");
        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, false));
        bench.run();
        assertThat(gateway.dropped).hasSize(1);
    }
}
