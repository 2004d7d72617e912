package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.payments.PaymentBench.TOTAL;
import static shop.canoe.payments.PaymentBench.eur;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.GatewayNotice;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.testing.RaceDatabase;

/**
 * What a gateway tells may come in any order and any number of times, before or after the shopper is back: the books end
 * the same. Each repetition is a seed.
 */
class WebhookOrderIT {
    private static final String LAMPS = "7K2F-9Q4D-1";
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
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
        database.close();
    }

    @Test
    void oneEventIsTakenInOnceHoweverOftenItIsTold() {
        bench.prepare(checkout, TOTAL);
        bench.payments.start(checkout, "http://shop.example/return");
        bench.gateway.paid(TOTAL);
        var notice = notice("evt_1", "payment.settled");

        assertThat(bench.inbox.take("sandbox-b", notice)).isTrue();
        assertThat(bench.inbox.take("sandbox-b", notice)).isFalse();
        PaymentBench.inParallel(10, () -> bench.inbox.take("sandbox-b", notice));
        PaymentBench.inParallel(3, bench::follow);

        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, true));
    }

    @Test
    void whatConcernsNobodyIsPutAside() {
        bench.inbox.take(
                "sandbox-b",
                new GatewayNotice("evt_1", "payment.settled", UUID.randomUUID().toString()));
        bench.inbox.take("sandbox-b", new GatewayNotice("evt_2", "payment.settled", "pi_nobody"));
        bench.follow();

        assertThat(bench.inbox.waiting()).isZero();
    }

    @Test
    void aMessageIsKeptUntilTheGatewayAnswers() {
        bench.prepare(checkout, TOTAL);
        bench.payments.start(checkout, "http://shop.example/return");
        bench.gateway.paid(TOTAL);
        bench.inbox.take("sandbox-b", notice("evt_1", "payment.settled"));
        bench.gateway.isSilent = true;
        bench.follow();
        assertThat(bench.inbox.waiting()).isOne();

        bench.gateway.isSilent = false;
        bench.askNow();
        bench.follow();
        assertThat(bench.inbox.waiting()).isZero();
        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void whatIsPaidAfterTheAttemptWasGivenUpIsDropped() {
        bench.prepare(checkout, TOTAL);
        bench.payments.start(checkout, "http://shop.example/return");
        bench.gateway.failed(State.DECLINED, "card_declined");
        bench.payments.resolve(checkout);
        bench.gateway.paid(TOTAL);
        bench.inbox.take("sandbox-b", notice("evt_late", "payment.settled"));
        bench.follow();
        bench.run();

        assertThat(bench.gateway.dropped).hasSize(1);
        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.told(PaymentTooLate.class)).singleElement().satisfies(told -> {
            assertThat(told.checkoutId()).isEqualTo(checkout);
            assertThat(told.minor()).isEqualTo(TOTAL.minor());
        });
    }

    /** Authorise, capture two shipments, refund one: with the messages of all of it shuffled and doubled among the steps. */
    @RepeatedTest(40)
    void anyOrderAndNumberOfMessagesEndsTheSame(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        bench.prepare(checkout, TOTAL);
        bench.payments.start(checkout, "http://shop.example/return");
        var types = List.of("payment.settled", "move.settled", "move.settled", "move.settled", "payment.voided");
        var messages = new ArrayList<GatewayNotice>();
        for (int number = 0; number < types.size(); number++)
            messages.addAll(Collections.nCopies(1 + random.nextInt(3), notice("evt_" + number, types.get(number))));
        Collections.shuffle(messages, random);
        List<Runnable> steps = List.of(
                () -> bench.gateway.paid(TOTAL),
                () -> bench.payments.resolve(checkout),
                () -> capture(7077),
                () -> capture(3401),
                () -> bench.gateway.moves = MoveState.DONE,
                bench::run,
                this::refund,
                bench::run);
        bench.gateway.moves = MoveState.PENDING;
        for (var step : steps) {
            while (!messages.isEmpty() && random.nextBoolean()) tell(messages.remove(0), random);
            step.run();
            bench.askNow();
        }
        messages.forEach(message -> tell(message, random));
        bench.askNow();
        bench.follow();
        bench.askNow();
        bench.run();

        var view = bench.view(checkout);
        assertThat(view.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(view.captured()).isEqualTo(TOTAL);
        assertThat(view.refunded()).isEqualTo(eur(3239));
        assertThat(bench.inbox.waiting()).isZero();
        assertThat(bench.settled()).hasSize(1);
        assertThat(bench.told(PaymentAuthorised.class)).hasSize(1);
        assertThat(bench.told(PaymentCaptured.class)).hasSize(2);
        assertThat(bench.told(PaymentRefunded.class)).hasSize(1);
    }

    private void tell(GatewayNotice message, Random random) {
        bench.inbox.take("sandbox-b", message);
        if (random.nextBoolean()) bench.follow();
    }

    private void capture(long cents) {
        bench.moves.capture(checkout, UUID.randomUUID(), LAMPS, eur(cents));
        bench.run();
    }

    private void refund() {
        bench.payments.refund(
                new RefundOrder(UUID.randomUUID(), checkout, LAMPS, List.of(), eur(3239), false, Optional.empty()));
    }

    private GatewayNotice notice(String event, String type) {
        return new GatewayNotice(event, type, bench.attempt());
    }
}
