package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.payments.PaymentBench.eur;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.testing.RaceDatabase;

/** Parcels that are paid again, and refunds that were refused, on a real database, also from many threads at once. */
class RepeatPaymentsIT {
    private static final String LAMPS = "7K2F-9Q4D-1";
    private static final Money SHARE = eur(3838);
    private static final UUID OPERATOR = UUID.randomUUID();
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
    private final PretendedGateway gateway = bench.gateway;
    private final UUID checkout = UUID.randomUUID();
    private final UUID parcel = UUID.randomUUID();

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
    void aParcelIsTakenOnceHoweverOftenItIsPaid() {
        refused();
        bench.repeats.prepare(parcel, checkout, SHARE, bench.payer);
        PaymentBench.inParallel(8, () -> bench.repeats.prepare(parcel, checkout, SHARE, bench.payer));
        PaymentBench.inParallel(8, () -> bench.payments.start(parcel, "http://shop.example/return"));
        gateway.paid(SHARE);
        PaymentBench.inParallel(8, () -> bench.payments.resolve(parcel));
        PaymentBench.inParallel(8, () -> bench.repeats.capture(parcel, LAMPS, SHARE));
        PaymentBench.inParallel(4, bench::run);
        PaymentBench.inParallel(8, () -> bench.repeats.replace(parcel, checkout, LAMPS, SHARE));

        assertThat(gateway.captured.values()).containsExactly(SHARE);
        assertThat(bench.told(RepeatSettled.class)).containsExactly(new RepeatSettled(parcel, true));
        assertThat(bench.told(PaymentCaptured.class)).singleElement().satisfies(event -> {
            assertThat(event.shipmentId()).isEqualTo(parcel);
            assertThat(event.checkoutId()).isEqualTo(checkout);
        });
        assertThat(bench.view(checkout).authorised()).isEqualTo(eur(10478 - 3838));
        assertThat(bench.settled()).extracting(PaymentSettled::checkoutId).containsExactly(checkout);
    }

    @Test
    void aParcelThatIsRefusedAgainIsTakenWithAnotherCard() {
        refused();
        gateway.moves = MoveState.REFUSED;
        payAgain();
        assertThat(bench.told(CaptureRefused.class))
                .hasSize(2)
                .extracting(CaptureRefused::capture)
                .doesNotHaveDuplicates();
        bench.payments.drop(parcel);

        gateway.moves = MoveState.DONE;
        payAgain();

        assertThat(gateway.captured.values()).containsExactly(SHARE);
        assertThat(bench.view(parcel).status()).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void aRefundComesFromEachPaymentThatTookSomeOfTheOrder() {
        refused();
        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, eur(3239));
        payAgain();

        bench.payments.refund(refund(UUID.randomUUID(), eur(5000)));
        bench.run();

        assertThat(gateway.refunded.values()).containsExactlyInAnyOrder(eur(3239), eur(5000 - 3239));
        assertThat(bench.told(PaymentRefunded.class))
                .extracting(PaymentRefunded::part)
                .containsExactlyInAnyOrder("", parcel.toString());
        assertThatThrownBy(() -> bench.payments.refund(refund(UUID.randomUUID(), eur(3839 + 3239 - 5000))))
                .isInstanceOf(MoreThanCapturedException.class);
    }

    @Test
    void aRefusedRefundIsTriedAgainUnderAnotherKey() {
        var reference = refusedRefund();
        assertThat(bench.told(RefundRefused.class))
                .extracting(RefundRefused::reference)
                .containsExactly(reference);
        assertThat(bench.desk.stateOf(reference)).isEqualTo(RefundState.REFUSED);

        gateway.moves = MoveState.DONE;
        bench.desk.tryAgain(bench.desk.list().get(0).id(), OPERATOR);
        assertThat(bench.desk.stateOf(reference)).isEqualTo(RefundState.UNDER_WAY);
        bench.run();

        assertThat(bench.desk.stateOf(reference)).isEqualTo(RefundState.DONE);
        assertThat(bench.desk.list()).isEmpty();
        assertThat(gateway.refunded.keySet())
                .singleElement()
                .satisfies(key -> assertThat(key).endsWith("-1"));
    }

    @Test
    void ofManyDecisionsAboutARefusedRefundOneIsTaken() {
        var reference = refusedRefund();
        gateway.moves = MoveState.DONE;
        var refund = bench.desk.list().get(0).id();

        PaymentBench.inParallel(List.of(
                () -> ignoring(() -> bench.desk.paidOtherwise(refund, OPERATOR, "bank transfer 7")),
                () -> ignoring(() -> bench.desk.tryAgain(refund, OPERATOR)),
                () -> ignoring(() -> bench.desk.paidOtherwise(refund, OPERATOR, "bank transfer 8")),
                () -> ignoring(() -> bench.desk.tryAgain(refund, OPERATOR))));
        bench.run();

        assertThat(bench.desk.stateOf(reference)).isEqualTo(RefundState.DONE);
        assertThat(bench.told(PaymentRefunded.class)).hasSize(1);
        assertThat(bench.view(checkout).refunded()).isEqualTo(eur(3239));
    }

    @Test
    void whoHasPaidOtherwiseSaysHow() {
        refusedRefund();
        var refund = bench.desk.list().get(0).id();

        assertThatThrownBy(() -> bench.desk.paidOtherwise(refund, OPERATOR, " "))
                .isInstanceOf(InvalidException.class);
        bench.desk.paidOtherwise(refund, OPERATOR, "bank transfer 7");

        assertThat(bench.told(PaymentRefunded.class))
                .extracting(PaymentRefunded::gateway)
                .containsExactly("by_hand");
    }

    private static void ignoring(Runnable decision) {
        try {
            decision.run();
        } catch (PaymentNotFoundException decidedBefore) {
            return;
        }
    }

    /** A parcel whose share the checkout's payment holds and the gateway would not take. */
    private void refused() {
        bench.authorise(checkout);
        bench.moves.capture(checkout, parcel, LAMPS, SHARE);
        gateway.moves = MoveState.REFUSED;
        bench.run();
        gateway.moves = MoveState.DONE;
    }

    private void payAgain() {
        bench.repeats.prepare(parcel, checkout, SHARE, bench.payer);
        bench.payments.start(parcel, "http://shop.example/return");
        gateway.paid(SHARE);
        bench.payments.resolve(parcel);
        bench.repeats.capture(parcel, LAMPS, SHARE);
        bench.run();
    }

    private UUID refusedRefund() {
        bench.capture(checkout, LAMPS, eur(7077));
        var reference = UUID.randomUUID();
        bench.payments.refund(refund(reference, eur(3239)));
        gateway.moves = MoveState.REFUSED;
        bench.run();
        return reference;
    }

    private RefundOrder refund(UUID reference, Money amount) {
        return new RefundOrder(reference, checkout, LAMPS, List.of(), amount, false, Optional.empty());
    }
}
