package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.payments.PaymentBench.TOTAL;
import static shop.canoe.payments.PaymentBench.eur;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.testing.RaceDatabase;

/** Captures, releases and refunds on a real database, also from many threads at once. */
class MoveBooksIT {
    private static final String LAMPS = "7K2F-9Q4D-1";
    private static final String OTHER = "7K2F-9Q4D-2";
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
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

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("payments")).isEmpty();
        assertThat(database.breaches("credit")).isEmpty();
        database.close();
    }

    @Test
    void eachShipmentsShareIsTakenOnce() {
        bench.authorise(checkout);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        for (int again = 0; again < 2; again++) {
            bench.moves.capture(checkout, first, LAMPS, eur(7077));
            bench.moves.capture(checkout, second, OTHER, eur(3401));
            bench.run();
        }

        assertThat(gateway.captured.values()).containsExactlyInAnyOrder(eur(7077), eur(3401));
        assertThat(bench.view(checkout).captured()).isEqualTo(TOTAL);
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(bench.told(PaymentCaptured.class))
                .extracting(PaymentCaptured::shipmentId)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void twentyListenersOfOneShipmentTakeItsShareOnce() {
        bench.authorise(checkout);
        var shipment = UUID.randomUUID();

        PaymentBench.inParallel(20, () -> bench.moves.capture(checkout, shipment, LAMPS, eur(7077)));
        PaymentBench.inParallel(4, bench::run);

        assertThat(gateway.captured.values()).containsExactly(eur(7077));
        assertThat(bench.told(PaymentCaptured.class)).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainWithTheSameKey() {
        bench.authorise(checkout);
        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, eur(7077));
        gateway.isDeaf = true;
        bench.run();
        assertThat(bench.view(checkout).captured()).isEqualTo(eur(0));

        gateway.isDeaf = false;
        bench.askNow();
        bench.run();

        assertThat(gateway.calls).hasSize(2).containsOnly(gateway.calls.get(0));
        assertThat(bench.view(checkout).captured()).isEqualTo(eur(7077));
    }

    @Test
    void moreThanIsAuthorisedIsNotCaptured() {
        bench.authorise(checkout);
        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, eur(7077));
        var second = UUID.randomUUID();
        bench.moves.capture(checkout, second, OTHER, eur(3402));
        bench.run();

        assertThat(gateway.captured.values()).containsExactly(eur(7077));
        assertThat(bench.told(CaptureRefused.class)).singleElement().satisfies(event -> {
            assertThat(event.shipmentId()).isEqualTo(second);
            assertThat(event.checkoutId()).isEqualTo(checkout);
            assertThat(event.orderNumber()).isEqualTo(OTHER);
        });
    }

    @Test
    void aRefusedCaptureIsToldAndFreesItsShare() {
        bench.authorise(checkout);
        var shipment = UUID.randomUUID();
        bench.moves.capture(checkout, shipment, LAMPS, eur(7077));
        gateway.moves = MoveState.REFUSED;
        bench.run();

        assertThat(bench.told(CaptureRefused.class)).singleElement().satisfies(event -> {
            assertThat(event.shipmentId()).isEqualTo(shipment);
            assertThat(event.checkoutId()).isEqualTo(checkout);
            assertThat(event.orderNumber()).isEqualTo(LAMPS);
        });
        assertThat(bench.view(checkout).captured()).isEqualTo(eur(0));
    }

    @Test
    void aCancelledShareIsReleasedOnce() {
        bench.authorise(checkout);
        var cancellation = UUID.randomUUID();
        PaymentBench.inParallel(10, () -> bench.moves.release(checkout, cancellation, LAMPS, eur(3239)));
        bench.run();

        assertThat(gateway.released.values()).containsExactly(eur(3239));
        assertThat(bench.view(checkout).authorised()).isEqualTo(eur(10478 - 3239));
        assertThat(bench.told(PaymentReleased.class)).hasSize(1);
    }

    @Test
    void cancellingEverythingDropsTheAuthorisation() {
        bench.authorise(checkout);
        bench.moves.release(checkout, UUID.randomUUID(), LAMPS, eur(7077));
        bench.moves.release(checkout, UUID.randomUUID(), OTHER, eur(3401));
        bench.run();

        assertThat(gateway.dropped).hasSize(1);
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(bench.told(PaymentReleased.class)).hasSize(2);
    }

    @Test
    void aGatewayThatReleasesNoPartsIsToldWhenTheRestIsCaptured() {
        gateway.releasesParts = false;
        bench.authorise(checkout);
        bench.moves.release(checkout, UUID.randomUUID(), LAMPS, eur(3239));
        bench.run();
        assertThat(gateway.dropped).isEmpty();

        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, eur(10478 - 3239));
        bench.run();
        bench.run();

        assertThat(gateway.dropped).hasSize(1);
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void whatACaptureCountsOnIsNotReleased() {
        bench.authorise(checkout);
        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, TOTAL);

        bench.moves.release(checkout, UUID.randomUUID(), LAMPS, eur(1));
        bench.payments.drop(checkout);

        assertThat(bench.told(PaymentReleased.class)).isEmpty();
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.AUTHORISED);
    }

    /** R6: 60 + 60 of 100, a hundred at once: one is given back, and only one. */
    @Test
    void refundsAtOnceNeverGiveBackMoreThanWasTaken() {
        bench.capture(checkout, LAMPS, eur(100));
        var refused = new AtomicInteger();

        PaymentBench.inParallel(IntStream.range(0, 100)
                .<Runnable>mapToObj(number -> () -> {
                    try {
                        bench.payments.refund(refund(UUID.randomUUID(), eur(60)));
                    } catch (MoreThanCapturedException e) {
                        refused.incrementAndGet();
                    }
                })
                .toList());
        for (int round = 0; round < 3; round++) bench.run();

        assertThat(refused).hasValue(99);
        assertThat(gateway.refunded.values()).containsExactly(eur(60));
        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(60));
    }

    @Test
    void oneReferenceIsRefundedOnce() {
        bench.capture(checkout, LAMPS, eur(7077));
        var reference = UUID.randomUUID();

        PaymentBench.inParallel(20, () -> bench.payments.refund(refund(reference, eur(3239))));
        bench.run();

        assertThat(gateway.refunded.values()).containsExactly(eur(3239));
        assertThat(bench.told(PaymentRefunded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reference()).isEqualTo(reference));
    }

    @Test
    void refundAndVoidAtOnceLeaveTheBooksRight() {
        bench.capture(checkout, LAMPS, eur(7077));

        PaymentBench.inParallel(List.of(
                () -> bench.payments.refund(refund(UUID.randomUUID(), eur(7077))),
                () -> bench.moves.release(checkout, UUID.randomUUID(), OTHER, eur(3401)),
                () -> bench.payments.drop(checkout)));
        bench.run();
        bench.run();

        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(7077));
        assertThat(bench.view(checkout).authorised()).isEqualTo(eur(7077));
        assertThat(gateway.dropped).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void oneOrderIsNotPaidBackFromAnothersMoney() {
        bench.capture(checkout, LAMPS, eur(7077));

        assertThatThrownBy(() -> bench.payments.refund(new RefundOrder(
                        UUID.randomUUID(), checkout, OTHER, List.of(), eur(1), false, Optional.empty())))
                .isInstanceOf(MoreThanCapturedException.class);
        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(0));
    }

    @Test
    void aRefusedRefundBecomesCreditWhenTheOperatorSaysSo() {
        bench.capture(checkout, LAMPS, eur(100));
        bench.payments.refund(refund(UUID.randomUUID(), eur(100)));
        gateway.moves = MoveState.REFUSED;
        bench.run();
        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(0));
        bench.moves.refundedAsCredit(bench.told(RefundRefused.class).stream()
                .map(this::move)
                .findFirst()
                .orElseThrow());

        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(100));
        assertThat(bench.credits.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("does not take money back")
                        .containsPattern("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}"));
        assertThat(bench.credits.owed()).isEqualTo(eur(100));
        assertThat(bench.told(PaymentRefunded.class))
                .extracting(PaymentRefunded::gateway)
                .containsExactly("credit-instead");
    }

    @Test
    void aRefundAsCreditGoesToTheAccountOnce() {
        bench.capture(checkout, LAMPS, eur(7077));
        var account = UUID.randomUUID();
        var order =
                new RefundOrder(UUID.randomUUID(), checkout, LAMPS, List.of(), eur(3239), true, Optional.of(account));
        bench.payments.refund(order);
        bench.payments.refund(order);
        bench.run();

        assertThat(gateway.refunded).isEmpty();
        assertThat(bench.credits.of(account)).isEqualTo(eur(3239));
        assertThat(bench.told(PaymentRefunded.class))
                .extracting(PaymentRefunded::gateway)
                .containsExactly("credit");
    }

    /** The negative control: without the bound the sum would be given back twice. */
    @Test
    void theDatabaseItselfRefusesToRefundMoreThanIsCaptured() {
        bench.capture(checkout, LAMPS, eur(100));

        assertThatThrownBy(() -> change("refunded_minor = captured_minor + 1"))
                .hasMessageContaining("payments_payment_refunded_ck");
        assertThatThrownBy(() -> change("captured_minor = authorised_minor + 1"))
                .hasMessageContaining("payments_payment_cap");
    }

    private UUID move(RefundRefused refused) {
        return database.inTransaction(() -> database.entityManager()
                .createQuery("select m.id from PaymentMove m where m.reference = :reference", UUID.class)
                .setParameter("reference", refused.reference())
                .getSingleResult());
    }

    private static void change(String what) {
        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update payments_payment set " + what)
                .executeUpdate());
    }

    private RefundOrder refund(UUID reference, Money amount) {
        return new RefundOrder(reference, checkout, LAMPS, List.of(), amount, false, Optional.empty());
    }
}
