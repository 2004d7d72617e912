package shop.canoe.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.cart.CartKey;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.ReviewCase;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** What becomes of an order whose payment somebody looks at first. */
class PaymentReviewIT {
    private static RaceDatabase database;

    private final PlacementBench bench = new PlacementBench(database);
    private final PlacementService placement = bench.placement;
    private final CartKey guest = CartKey.ofGuest(UUID.randomUUID());

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void somebodyLooksAtEachPayment() {
        bench.payments.reviewAll();
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("payments")).isEmpty();
        database.close();
    }

    @Test
    void whatIsHeldStaysHeldUntilTheReviewEnds() {
        var checkout = inReview();

        placement.finish(checkout);

        assertThat(bench.prolonged)
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time).isBetween(Duration.ofHours(24), Duration.ofHours(25)));
        assertThat(bench.status(checkout)).isEqualTo(CheckoutStatus.PAYING);
    }

    @Test
    void noSecondPaymentBeginsMeanwhile() {
        var checkout = inReview();

        assertThat(placement.pay(guest, checkout)).isEqualTo("/checkout/payment?c=" + checkout);

        assertThat(bench.gateway.attempts(checkout)).hasSize(1);
    }

    @Test
    void whatIsApprovedIsCompleted() {
        var checkout = inReview();

        assertThat(approved()).isEqualTo(CheckoutStatus.COMPLETED);

        assertThat(bench.gateway.live(checkout)).hasSize(1);
        bench.hear(1);
        assertThat(bench.mailbox.mails()).isEmpty();
    }

    @Test
    void whatIsApprovedWhenTheGoodsAreGoneIsVoidedAndTheShopperToldOnce() {
        var checkout = inReview();
        bench.isGone = true;

        assertThat(approved()).isEqualTo(CheckoutStatus.OPEN);
        bench.payments.run();

        assertThat(bench.payments.payments.status(checkout)).isEqualTo(PaymentStatus.VOIDED);
        assertThat(bench.gateway.live(checkout)).isEmpty();
        bench.hear(3);
        assertThat(bench.mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to().value()).isEqualTo("gwen@example.org");
            assertThat(mail.subject()).contains("7K2F-9Q4D", "too late");
            assertThat(mail.text()).contains("€104.78", "Nothing of it was charged", "http://shop.example/cart");
        });
    }

    @Test
    void whatNobodyDecidesAboutIsGivenUpAndMayBePaidAgain() {
        var checkout = inReview();
        bench.payments.endReviews(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));

        assertThat(placement.finish(checkout)).isEqualTo(CheckoutStatus.OPEN);
        assertThat(bench.prolonged).isEmpty();
        bench.payments.run();

        assertThat(bench.gateway.live(checkout)).isEmpty();
        bench.placeAgain(guest, checkout);
        assertThat(bench.gateway.attempts(checkout)).hasSize(2);
        bench.hear(1);
        assertThat(bench.mailbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("could not be accepted"));
    }

    private UUID inReview() {
        var checkout = bench.placed(guest);
        placement.pay(guest, checkout);
        bench.gateway.pay();
        placement.returned(guest, checkout);
        assertThat(bench.payments.payments.status(checkout)).isEqualTo(PaymentStatus.IN_REVIEW);
        return checkout;
    }

    /** As the operator's page does it. */
    private CheckoutStatus approved() {
        var payment = bench.payments.reviews.list().stream()
                .map(ReviewCase::paymentId)
                .findFirst()
                .orElseThrow();
        return bench.payments
                .reviews
                .approve(payment, People.operator())
                .map(placement::finish)
                .orElseThrow();
    }
}
