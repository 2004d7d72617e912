package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.payments.PaymentBench.TOTAL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** What is too much: card after card for one order, order after order by one payer or with one card. */
class RiskIT {
    private static final String RETURN = "http://shop.example/return";
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
    private final UUID checkout = UUID.randomUUID();
    private final SignedIn operator = People.operator();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("payments")).isEmpty();
        database.close();
    }

    @Test
    void afterFiveDeclinesTheOrderWaitsAQuarterOfAnHour() {
        declineFiveTimes();

        assertThatThrownBy(() -> bench.prepare(checkout, TOTAL))
                .isInstanceOfSatisfying(
                        PaymentLockedException.class,
                        refusal -> assertThat(refusal.retryAfter())
                                .hasValueSatisfying(wait ->
                                        assertThat(wait).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15))));
        assertThatThrownBy(() -> bench.payments.start(checkout, RETURN)).isInstanceOf(PaymentLockedException.class);
        assertThat(risks()).isEqualTo(1);
    }

    @Test
    void afterThatItMayBePaid() {
        declineFiveTimes();
        bench.books.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16));
        bench.payments.start(checkout, RETURN);
        bench.gateway.paid(TOTAL);

        assertThat(bench.payments.resolve(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void fourDeclinesLockNothing() {
        bench.prepare(checkout, TOTAL);
        for (int card = 0; card < 4; card++) decline();

        assertThat(bench.payments.start(checkout, RETURN)).isNotEmpty();
    }

    @Test
    void othersPayWhileOneOrderWaits() {
        declineFiveTimes();
        var other = UUID.randomUUID();
        bench.authorise(other);

        assertThat(bench.payments.status(other)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void tooManyPaymentsOfOnePayerAreLookedAtFirst() {
        bench.rules.perPayer = 2;
        bench.authorise(UUID.randomUUID());
        bench.authorise(UUID.randomUUID());
        bench.authorise(checkout);

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.IN_REVIEW);
        assertThat(bench.settled()).hasSize(2);
        assertThat(bench.reviews.list()).singleElement().satisfies(found -> {
            assertThat(found.checkoutId()).isEqualTo(checkout);
            assertThat(found.reasons())
                    .containsExactly(new ReviewCase.Reason("EMAIL", 3), new ReviewCase.Reason("ADDRESS", 3));
        });
    }

    @Test
    void tooManyPaymentsWithOneCardAreLookedAtWhoeverMakesThem() {
        bench.rules.perCard = 1;
        bench.authorise(UUID.randomUUID());
        bench.payer = PaymentBench.payer("another@example.org");
        bench.authorise(checkout);

        assertThat(bench.reviews.list())
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).containsExactly(new ReviewCase.Reason("CARD", 2)));
    }

    @Test
    void atALimitOfNoneEachPaymentIsLookedAtAndBelowItNone() {
        bench.rules.perCard = 0;
        bench.authorise(checkout);
        bench.rules.perCard = -1;
        var other = UUID.randomUUID();
        bench.authorise(other);

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.IN_REVIEW);
        assertThat(bench.payments.status(other)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void whatIsApprovedGoesOnOnce() {
        review();
        PaymentBench.inParallel(5, () -> {
            try {
                bench.reviews.approve(paymentInReview(), operator);
            } catch (PaymentNotFoundException late) {
                assertThat(late).isNotNull();
            }
        });

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.settled()).contains(new PaymentSettled(checkout, true)).hasSize(2);
        assertThat(bench.reviews.list()).isEmpty();
    }

    @Test
    void whatIsRejectedIsDroppedAndDoesNotComeAbout() {
        review();
        bench.reviews.reject(paymentInReview(), operator);
        bench.run();

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.settled()).contains(new PaymentSettled(checkout, false));
        assertThat(bench.gateway.dropped).hasSize(1);
    }

    @Test
    void whatNobodyDecidesAboutInTimeIsTurnedAwayAndDropped() {
        review();
        assertThat(bench.reviews.timeLeft(checkout))
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofHours(23), Duration.ofHours(24)));
        passes(Duration.ofHours(23));
        assertThat(bench.reviews.end()).isZero();

        passes(Duration.ofHours(25));
        assertThat(bench.reviews.timeLeft(checkout)).hasValue(Duration.ZERO);
        assertThat(bench.reviews.end()).isEqualTo(1);
        assertThat(bench.reviews.end()).isZero();
        bench.run();

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.view(checkout).reason()).isEqualTo("rejected");
        assertThat(bench.told(PaymentInReview.class)).containsExactly(new PaymentInReview(checkout));
        assertThat(bench.told(PaymentRejected.class)).singleElement().satisfies(told -> {
            assertThat(told.checkoutId()).isEqualTo(checkout);
            assertThat(told.minor()).isEqualTo(TOTAL.minor());
        });
        assertThat(bench.settled()).contains(new PaymentSettled(checkout, false));
        assertThat(bench.gateway.dropped).hasSize(1);
        assertThat(bench.reviews.list()).isEmpty();
        assertThat(bench.reviews.timeLeft(checkout)).isEmpty();
    }

    @Test
    void theOperatorAndTheEndOfTimeDecideOnceTogether() {
        review();
        var payment = paymentInReview();
        passes(Duration.ofHours(25));

        PaymentBench.inParallel(List.of(() -> approveIfOpen(payment), bench.reviews::end, bench.reviews::end));

        var status = bench.payments.status(checkout);
        assertThat(bench.settled().stream().filter(told -> told.checkoutId().equals(checkout)))
                .containsExactly(new PaymentSettled(checkout, status == PaymentStatus.AUTHORISED));
        assertThat(bench.told(PaymentRejected.class)).hasSize(status == PaymentStatus.AUTHORISED ? 0 : 1);
    }

    private void approveIfOpen(UUID payment) {
        try {
            bench.reviews.approve(payment, operator);
        } catch (PaymentNotFoundException late) {
            assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.DECLINED);
        }
    }

    private void passes(Duration time) {
        bench.reviews.clock = Clock.offset(Clock.systemUTC(), time);
    }

    private void review() {
        bench.rules.perCard = 1;
        bench.authorise(UUID.randomUUID());
        bench.authorise(checkout);
    }

    private UUID paymentInReview() {
        return bench.reviews.list().stream()
                .findFirst()
                .map(ReviewCase::paymentId)
                .orElseThrow(PaymentNotFoundException::new);
    }

    private void declineFiveTimes() {
        bench.prepare(checkout, TOTAL);
        for (int card = 0; card < 5; card++) decline();
    }

    private void decline() {
        bench.payments.start(checkout, RETURN);
        bench.gateway.failed(State.DECLINED, "card_declined");
        bench.payments.resolve(checkout);
    }

    private static long risks() {
        return database.inTransaction(() -> ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from payments_risk")
                        .getSingleResult())
                .longValue());
    }
}
