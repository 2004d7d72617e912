package shop.canoe.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.cart.CartKey;
import shop.canoe.payments.PaymentBench;
import shop.canoe.payments.PaymentReleased;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.testing.RaceDatabase;

/** A decline, another attempt and the late answer of the first one meet: there is never more than one live authorisation. */
class PaymentRaceIT {
    private static final int ROUNDS = 50;
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

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("payments")).isEmpty();
        database.close();
    }

    @Test
    void howeverDeclineAndLateAuthorisationAndNewAttemptsMeetOneAuthorisationIsLeft() {
        int completed = 0;
        for (int round = 0; round < ROUNDS; round++) if (isCompletedAfter(round)) completed++;

        assertThat(completed).as("rounds in which it was paid in the end").isPositive();
    }

    private boolean isCompletedAfter(int round) {
        var buyer = CartKey.ofGuest(UUID.randomUUID());
        var checkout = bench.placed(buyer);
        placement.pay(buyer, checkout);
        var first = bench.gateway.attempts(checkout).get(0);
        bench.gateway.decline();
        PaymentBench.inParallel(List.of(
                () -> placement.returned(buyer, checkout),
                () -> placement.finish(checkout),
                () -> placement.pay(buyer, checkout),
                () -> bench.placeAgain(buyer, checkout),
                () -> {
                    bench.gateway.pay();
                    bench.payments.hear(first);
                },
                () -> placement.returned(buyer, checkout)));
        var isUnderWay = List.of(PaymentStatus.STARTED, PaymentStatus.UNKNOWN, PaymentStatus.AUTHORISED)
                .contains(bench.payments.payments.status(checkout));
        if (isUnderWay) assertThat(bench.status(checkout)).as("round " + round).isNotEqualTo(CheckoutStatus.OPEN);
        settle(checkout);
        assertThat(bench.payments.told(PaymentReleased.class))
                .as("authorised for no order, in round " + round)
                .isEmpty();
        boolean isCompleted = bench.status(checkout) == CheckoutStatus.COMPLETED;
        assertThat(bench.gateway.live(checkout)).as("round " + round).hasSize(isCompleted ? 1 : 0);
        return isCompleted;
    }

    /** All pages are paid on, and the gateway tells of each. */
    private void settle(UUID checkout) {
        bench.gateway.pay();
        for (int times = 0; times < 2; times++) {
            bench.gateway.attempts(checkout).forEach(bench.payments::hear);
            placement.finish(checkout);
            bench.payments.run();
        }
    }

    @Test
    void noPaymentBeginsForAnOrderThatWasGivenUp() {
        var checkout = declined();

        assertThat(placement.pay(guest, checkout)).isEqualTo("/checkout/payment?c=" + checkout);

        assertThat(bench.gateway.attempts(checkout)).hasSize(1);
    }

    @Test
    void oneBeginsWhenNothingKeepsTheOrderBetweenTheLookAndTheBeginning() {
        var checkout = bench.placed(guest);
        placement.pay(guest, checkout);
        bench.gateway.decline();
        bench.steps.repository = new CheckoutRepository() {
            private boolean isGivenUp;

            @Override
            Optional<Checkout> lock(UUID id) {
                if (isGivenUp) return super.lock(id);
                isGivenUp = true;
                var seen = find(id);
                CompletableFuture.runAsync(() -> placement.returned(guest, id)).join();
                return seen;
            }
        };
        bench.steps.repository.database = database.entityManager();

        placement.pay(guest, checkout);

        assertThat(bench.status(checkout)).isEqualTo(CheckoutStatus.OPEN);
        assertThat(bench.payments.payments.status(checkout)).isEqualTo(PaymentStatus.STARTED);
    }

    @Test
    void whatIsAuthorisedForAnOrderThatWasGivenUpIsDropped() {
        var checkout = declined();
        bench.payments.payments.start(checkout, "http://shop.example/return?c=" + checkout);

        bench.gateway.pay();
        bench.payments.payments.resolve(checkout);
        assertThat(bench.payments.payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        settle(checkout);

        assertThat(bench.payments.payments.status(checkout)).isEqualTo(PaymentStatus.VOIDED);
        assertThat(bench.gateway.live(checkout)).isEmpty();
    }

    @Test
    void aDeclineThatIsToldOnceMoreDoesNotEndWhatIsPlacedAnew() {
        var checkout = declined();
        bench.placeAgain(guest, checkout);

        placement.finish(checkout);

        assertThat(bench.status(checkout)).isEqualTo(CheckoutStatus.PAYING);
        assertThat(bench.gateway.attempts(checkout)).hasSize(2);
    }

    private UUID declined() {
        var checkout = bench.placed(guest);
        placement.pay(guest, checkout);
        bench.gateway.decline();
        placement.returned(guest, checkout);
        assertThat(bench.status(checkout)).isEqualTo(CheckoutStatus.OPEN);
        return checkout;
    }
}
