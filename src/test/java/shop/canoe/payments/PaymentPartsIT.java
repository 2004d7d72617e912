package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static shop.canoe.payments.PaymentBench.eur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.credit.CreditPart;
import shop.canoe.credit.CreditView;
import shop.canoe.kernel.Money;
import shop.canoe.testing.RaceDatabase;

/** Orders that are paid by gift card and by card, on a real database: 104.78 in two orders of 70.77 and 34.01, 80.00 of it by gift card. */
class PaymentPartsIT {
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
    void theGiftCardIsTakenFirstAndTheCardPaysTheRest() {
        pay(eur(8000), eur(2478));
        capture(LAMPS, 7077);
        assertThat(gateway.captured).isEmpty();

        capture(OTHER, 3401);

        assertThat(gateway.captured.values()).containsExactly(eur(2478));
        assertThat(bench.told(PaymentCaptured.class))
                .extracting(PaymentCaptured::gateway, PaymentCaptured::minor)
                .containsExactlyInAnyOrder(tuple("credit", 7077L), tuple("credit", 923L), tuple(gateway.name(), 2478L));
    }

    @Test
    void whatIsCancelledIsNotChargedAndOnlyThenGoesBackToTheGiftCard() {
        var card = pay(eur(8000), eur(2478));

        release(OTHER, 3401);

        assertThat(gateway.dropped).hasSize(1);
        assertThat(bench.credits.owed()).isEqualTo(eur(3401 - 2478));
        assertThat(left()).isEqualTo(eur(7077));
        capture(LAMPS, 7077);
        assertThat(gateway.captured).isEmpty();
        assertThat(card.balance()).isEqualTo(eur(8000));
    }

    @Test
    void theCardGetsBackWhatItWasChargedForThatOrderAndTheGiftCardTheRest() {
        pay(eur(8000), eur(2478));
        capture(LAMPS, 7077);
        capture(OTHER, 3401);

        refund(OTHER, 3401, false);
        refund(LAMPS, 3239, false);

        assertThat(gateway.refunded.values()).containsExactly(eur(2478));
        assertThat(bench.credits.owed()).isEqualTo(eur(923 + 3239));
    }

    @Test
    void asCreditAllOfItGoesToTheAccountInOne() {
        var ada = UUID.randomUUID();
        pay(eur(8000), eur(2478));
        capture(LAMPS, 7077);
        capture(OTHER, 3401);
        var back = new RefundOrder(UUID.randomUUID(), checkout, OTHER, List.of(), eur(3401), true, Optional.of(ada));

        bench.payments.refund(back);
        bench.payments.refund(back);
        bench.run();

        assertThat(gateway.refunded).isEmpty();
        assertThat(bench.credits.of(ada)).isEqualTo(eur(3401));
        assertThat(bench.told(PaymentRefunded.class))
                .singleElement()
                .satisfies(told -> assertThat(told.minor()).isEqualTo(3401));
    }

    @Test
    void aGuestGetsAGiftCardByMail() {
        pay(eur(8000), eur(2478));
        capture(LAMPS, 7077);

        refund(LAMPS, 7077, true);

        assertThat(bench.credits.owed()).isEqualTo(eur(7077));
        assertThat(bench.credits.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).containsPattern("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}"));
    }

    @Test
    void whereCreditPaysAllNoGatewayIsAsked() {
        pay(eur(10478), eur(0));
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, true));

        capture(LAMPS, 7077);
        release(OTHER, 3401);
        refund(LAMPS, 3239, false);

        assertThat(gateway.calls).isEmpty();
        assertThat(gateway.opened).isEmpty();
        assertThat(bench.credits.owed()).isEqualTo(eur(3401 + 3239));
        assertThat(left()).isEqualTo(eur(0));
    }

    @Test
    void whatFailedAtTheCardIsPaidByCreditAloneTheNextTime() {
        bench.prepare(checkout, eur(2478));
        bench.credits.run(() -> bench.credits.holds.giveUp(checkout));
        bench.books.prepare(checkout, eur(0), Optional.of(bench.payer));

        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.AUTHORISED);
        bench.payments.drop(checkout);
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.VOIDED);
        bench.books.prepare(checkout, eur(0), Optional.of(bench.payer));
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void whatNobodyCameToPayIsGivenUpAfterAWhile() {
        bench.prepare(checkout, eur(2478));
        assertThat(bench.abandoned.giveUp()).isZero();

        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update payments_payment set changed_at = timestampadd(minute, -21, changed_at)")
                .executeUpdate());

        assertThat(bench.abandoned.giveUp()).isEqualTo(1);
        assertThat(bench.abandoned.giveUp()).isZero();
        assertThat(bench.view(checkout).status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(bench.settled()).containsExactly(new PaymentSettled(checkout, false));
    }

    @Test
    void nothingIsGivenBackBeforeItsParcelIsPaid() {
        pay(eur(1000), eur(9478));
        capture(LAMPS, 3838);
        var second = UUID.randomUUID();
        var back = of(second, 3239);
        assertThatThrownBy(() -> bench.payments.refund(back))
                .as("not asked for yet")
                .isInstanceOf(CaptureUnderWayException.class);
        bench.sent(checkout, second, LAMPS, eur(3239));
        assertThatThrownBy(() -> bench.payments.refund(back))
                .as("not answered yet")
                .isInstanceOf(CaptureUnderWayException.class);
        bench.run();

        bench.payments.refund(back);
        bench.run();

        assertThat(gateway.refunded.values()).containsExactly(eur(3239));
    }

    @Test
    void nothingIsGivenBackForAParcelWhoseMoneyWasRefused() {
        pay(eur(1000), eur(9478));
        capture(LAMPS, 3838);
        var second = UUID.randomUUID();
        bench.refuseMoves();
        bench.sent(checkout, second, LAMPS, eur(3239));
        bench.run();

        assertThatThrownBy(() -> bench.payments.refund(of(second, 3239))).isInstanceOf(MoreThanCapturedException.class);
    }

    @Test
    void whatCreditHasPaidIsGivenBackAtOnce() {
        pay(eur(8000), eur(2478));
        var parcel = UUID.randomUUID();
        bench.sent(checkout, parcel, LAMPS, eur(7077));

        bench.payments.refund(of(parcel, 3239));

        assertThat(bench.credits.owed()).isEqualTo(eur(3239));
    }

    private RefundOrder of(UUID parcel, long minor) {
        return new RefundOrder(
                UUID.randomUUID(), checkout, LAMPS, List.of(parcel), eur(minor), false, Optional.empty());
    }

    @Test
    void toldTwiceAtTheSameTimeEachIsDoneOnce() {
        pay(eur(8000), eur(2478));
        var shipment = UUID.randomUUID();
        var cancellation = UUID.randomUUID();
        var back = new RefundOrder(UUID.randomUUID(), checkout, LAMPS, List.of(), eur(3239), false, Optional.empty());

        PaymentBench.inParallel(10, () -> bench.parts.capture(checkout, shipment, LAMPS, eur(7077)));
        PaymentBench.inParallel(10, () -> bench.parts.release(checkout, cancellation, OTHER, eur(3401)));
        PaymentBench.inParallel(10, () -> bench.payments.refund(back));
        bench.run();

        assertThat(bench.credits.owed()).isEqualTo(eur(923 + 3239));
        assertThat(gateway.captured).isEmpty();
        assertThat(left()).isEqualTo(eur(0));
    }

    /** Whatever is sent, cancelled and returned in whatever order, every cent is where it belongs. */
    @Test
    void anyOrderOfStepsAccountsForEveryCent() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            database.close();
            new Purchase(random).run();
            assertThat(database.breaches("payments")).as("seed " + seed).isEmpty();
            assertThat(database.breaches("credit")).as("seed " + seed).isEmpty();
        }
    }

    /** A purchase of a few units in two orders; units are sent or cancelled, and sent ones come back. */
    private static final class Purchase {
        private final PaymentBench bench = new PaymentBench(database);
        private final UUID checkout = UUID.randomUUID();
        private final UUID ada = UUID.randomUUID();
        private final Random random;
        private long sent;
        private long cancelled;
        private long back;
        private long backAsCredit;

        Purchase(Random random) {
            this.random = random;
        }

        void run() {
            var units = new ArrayList<Unit>();
            for (int i = 0; i < 6; i++)
                units.add(new Unit(random.nextBoolean() ? LAMPS : OTHER, 1 + random.nextInt(4000)));
            long total = units.stream().mapToLong(Unit::minor).sum();
            long byCredit = random.nextInt(4) == 0 ? total : 1 + random.nextLong(total);
            hold(bench, checkout, eur(byCredit), eur(total - byCredit));
            while (!units.isEmpty()) step(units);
            bench.run();
            bench.run();
            check(total, byCredit);
        }

        private void step(List<Unit> units) {
            var unit = units.remove(random.nextInt(units.size()));
            var share = eur(unit.minor());
            if (random.nextInt(3) == 0) {
                bench.parts.release(checkout, UUID.randomUUID(), unit.order(), share);
                cancelled += unit.minor();
                return;
            }
            bench.parts.capture(checkout, UUID.randomUUID(), unit.order(), share);
            bench.run();
            sent += unit.minor();
            if (random.nextBoolean()) giveBack(unit, share);
        }

        private void giveBack(Unit unit, Money share) {
            boolean asCredit = random.nextInt(3) == 0;
            bench.payments.refund(new RefundOrder(
                    UUID.randomUUID(), checkout, unit.order(), List.of(), share, asCredit, Optional.of(ada)));
            back += unit.minor();
            if (asCredit) backAsCredit += unit.minor();
        }

        private void check(long total, long byCredit) {
            long onCards = bench.credits.owed().minus(bench.credits.of(ada)).minor();
            long charged = sum(bench.gateway.captured.values());
            long refunded = sum(bench.gateway.refunded.values());
            assertThat(sent + cancelled).isEqualTo(total);
            assertThat(charged).isLessThanOrEqualTo(total - byCredit);
            assertThat(refunded).isLessThanOrEqualTo(charged);
            assertThat(bench.credits.of(ada)).isEqualTo(eur(backAsCredit));
            assertThat(charged - refunded + byCredit - onCards).isEqualTo(sent - back + backAsCredit);
        }

        private static long sum(Iterable<Money> amounts) {
            long sum = 0;
            for (var amount : amounts) sum += amount.minor();
            return sum;
        }

        private record Unit(String order, long minor) {}
    }

    private CreditView pay(Money byCredit, Money byCard) {
        return hold(bench, checkout, byCredit, byCard);
    }

    private static CreditView hold(PaymentBench bench, UUID checkout, Money byCredit, Money byCard) {
        var card = bench.credits.card(byCredit);
        bench.credits.run(() -> bench.credits.holds.hold(checkout, List.of(new CreditPart(card, byCredit))));
        bench.prepare(checkout, byCard);
        if (!byCard.isPositive()) return card;
        bench.payments.start(checkout, "http://shop.example/return");
        bench.gateway.paid(byCard);
        bench.payments.resolve(checkout);
        return card;
    }

    private Money left() {
        return bench.credits.run(() -> bench.credits.holds.left(checkout, "EUR"));
    }

    private void capture(String order, long minor) {
        bench.parts.capture(checkout, UUID.randomUUID(), order, eur(minor));
        bench.run();
    }

    private void release(String order, long minor) {
        bench.parts.release(checkout, UUID.randomUUID(), order, eur(minor));
        bench.run();
    }

    private void refund(String order, long minor, boolean asCredit) {
        bench.payments.refund(
                new RefundOrder(UUID.randomUUID(), checkout, order, List.of(), eur(minor), asCredit, Optional.empty()));
        bench.run();
    }
}
