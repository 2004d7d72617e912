package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.payments.gateway.OpenPage;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.text.Messages;
import shop.canoe.testing.RaceDatabase;

/** Payments on a real database, at a gateway that answers as told. */
class PaymentServiceIT {
    private static final Money TOTAL = eur(10478);
    private static final String RETURN = "http://shop.example/checkout/payment/return";
    private static RaceDatabase database;

    private final List<Record> published = new CopyOnWriteArrayList<>();
    private final PretendedGateway gateway = new PretendedGateway();
    private final PaymentService payments = new PaymentService();
    private final PaymentJob job = new PaymentJob();
    private final PaymentBooks books = new CommittingBooks();
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
    void wire() {
        books.repository = new PaymentRepository();
        books.repository.database = database.entityManager();
        books.clock = Clock.systemUTC();
        books.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
        payments.books = books;
        payments.messages = new Messages();
        payments.gateways = new Gateways() {
            @Override
            public Gateway preferred() {
                return gateway;
            }

            @Override
            public <T> T call(String name, Function<Gateway, T> what) {
                return what.apply(gateway);
            }
        };
        job.books = books;
        job.payments = payments;
        job.gateways = payments.gateways;
        books.prepare(checkout, TOTAL);
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
    void twentyAnswersAtOnceSettleOnce() {
        payments.start(checkout, RETURN);
        gateway.answer = paid(TOTAL);

        inParallel(20, () -> payments.resolve(checkout));

        assertThat(published).containsExactly(new PaymentSettled(checkout, true));
        assertThat(payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(view().last4()).isEqualTo("4242");
    }

    @Test
    void aDeclinedPaymentMayBeTriedAgain() {
        var first = payments.start(checkout, RETURN);
        gateway.answer = failed(State.DECLINED, "insufficient_funds");
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(view().reason()).isEqualTo("insufficient_funds");

        assertThat(payments.start(checkout, RETURN)).isNotEqualTo(first);
        gateway.answer = paid(TOTAL);
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(published).containsExactly(new PaymentSettled(checkout, false), new PaymentSettled(checkout, true));
    }

    @Test
    void noAnswerIsNotADecline() {
        payments.start(checkout, RETURN);
        gateway.isSilent = true;
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(published).isEmpty();

        gateway.isSilent = false;
        gateway.answer = paid(TOTAL);
        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void anAuthorisationOfAnotherAmountCountsForNothingAndIsDropped() {
        payments.start(checkout, RETURN);
        gateway.answer = paid(eur(100));

        assertThat(payments.resolve(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(published).containsExactly(new PaymentSettled(checkout, false));
        job.run();
        assertThat(gateway.dropped).hasSize(1);
    }

    @Test
    void anotherAmountIsNotAskedForWhileAPageIsOpen() {
        payments.start(checkout, RETURN);

        assertThatThrownBy(() -> books.prepare(checkout, eur(1))).isInstanceOf(PaymentUnderWayException.class);
        books.prepare(checkout, TOTAL);
    }

    @Test
    void callingOffClosesThePageUnlessItIsPaid() {
        payments.start(checkout, RETURN);
        assertThat(payments.cancel(checkout)).isEqualTo(PaymentStatus.DECLINED);
        assertThat(view().reason()).isEqualTo("cancelled");

        payments.start(checkout, RETURN);
        gateway.answer = paid(TOTAL);
        assertThat(payments.cancel(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void theJobSettlesWhatTheShopperDidNotComeBackFor() {
        payments.start(checkout, RETURN);
        gateway.answer = paid(TOTAL);
        due();

        job.run();

        assertThat(published).containsExactly(new PaymentSettled(checkout, true));
    }

    @Test
    void anOrdersShareIsTakenOnce() {
        payments.start(checkout, RETURN);
        gateway.answer = paid(TOTAL);
        payments.resolve(checkout);

        for (int again = 0; again < 2; again++) {
            books.requestCapture(checkout, "7K2F-9Q4D-1", eur(7077));
            books.requestCapture(checkout, "7K2F-9Q4D-2", eur(3401));
            job.run();
        }

        assertThat(gateway.captured.values()).containsExactlyInAnyOrder(eur(7077), eur(3401));
        assertThat(view().captured()).isEqualTo(TOTAL);
        assertThat(payments.status(checkout)).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void whatIsCapturedIsNotDroppedAnyMore() {
        payments.start(checkout, RETURN);
        gateway.answer = paid(TOTAL);
        payments.resolve(checkout);
        books.requestCapture(checkout, "7K2F-9Q4D-3", eur(7077));
        job.run();

        payments.drop(checkout);

        assertThat(payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
    }

    @Test
    void theDatabaseItselfRefusesToCaptureMoreThanIsAuthorised() {
        assertThatThrownBy(() -> database.inTransaction(() -> database.entityManager()
                        .createNativeQuery("update payments_payment set captured_minor = authorised_minor + 1")
                        .executeUpdate()))
                .hasMessageContaining("payments_payment_captured_ck");
    }

    private PaymentView view() {
        return payments.view(checkout).orElseThrow();
    }

    /** As after the pause before the first question. */
    private static void due() {
        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update payments_attempt set ask_at = now(6)")
                .executeUpdate());
    }

    private static void inParallel(int times, Runnable work) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(work, threads))
                            .limit(times)
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    private static GatewayPayment paid(Money amount) {
        return new GatewayPayment(State.AUTHORISED, "", amount, null, "Visa", "4242");
    }

    private static GatewayPayment failed(State state, @Nullable String reason) {
        return new GatewayPayment(state, "", TOTAL, reason, null, null);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    /** Answers {@code answer}, or that the page is open while there is none. */
    private static final class PretendedGateway implements Gateway {
        private final Map<String, OpenPage> opened = new HashMap<>();
        private final Map<String, Money> captured = new HashMap<>();
        private final List<String> dropped = new ArrayList<>();
        private @Nullable GatewayPayment answer;
        private boolean isSilent;

        @Override
        public String name() {
            return "pretended";
        }

        @Override
        public GatewayPayment open(OpenPage command) {
            opened.put(command.key(), command);
            answer = null;
            return page(command.key());
        }

        @Override
        public Optional<GatewayPayment> find(String key) {
            if (isSilent) throw new GatewayUnavailableException(name(), "silent");
            return Optional.of(answer == null ? page(key) : answer);
        }

        @Override
        public GatewayPayment close(String key) {
            return failed(State.CANCELLED, null);
        }

        @Override
        public GatewayPayment drop(String key) {
            dropped.add(key);
            return failed(State.VOIDED, null);
        }

        @Override
        public boolean capture(String key, String captureKey, Money amount) {
            captured.put(captureKey, amount);
            return true;
        }

        private static GatewayPayment page(String key) {
            return new GatewayPayment(State.OPEN, "http://gateway.example/" + key, TOTAL, null, null, null);
        }
    }

    /** Each step in a transaction of its own, as the container runs them. */
    private static final class CommittingBooks extends PaymentBooks {
        @Override
        void prepare(UUID checkoutId, Money amount) {
            database.inTransaction(() -> super.prepare(checkoutId, amount));
        }

        @Override
        OpenAttempt begin(UUID checkoutId, String gateway, String returnUrl) {
            return database.inTransaction(() -> super.begin(checkoutId, gateway, returnUrl));
        }

        @Override
        Optional<String> opened(UUID attemptId, String page) {
            return database.inTransaction(() -> super.opened(attemptId, page));
        }

        @Override
        Optional<OpenAttempt> underWay(UUID checkoutId) {
            return database.inTransaction(() -> super.underWay(checkoutId));
        }

        @Override
        PaymentStatus unanswered(UUID checkoutId) {
            return database.inTransaction(() -> super.unanswered(checkoutId));
        }

        @Override
        PaymentStatus settle(UUID checkoutId, OpenAttempt asked, Optional<GatewayPayment> answer) {
            return database.inTransaction(() -> super.settle(checkoutId, asked, answer));
        }

        @Override
        void drop(UUID checkoutId) {
            database.inTransaction(() -> super.drop(checkoutId));
        }

        @Override
        void dropped(UUID attemptId) {
            database.inTransaction(() -> super.dropped(attemptId));
        }

        @Override
        void requestCapture(UUID checkoutId, String orderNumber, Money amount) {
            database.inTransaction(() -> super.requestCapture(checkoutId, orderNumber, amount));
        }

        @Override
        OpenCapture capture(UUID captureId) {
            return database.inTransaction(() -> super.capture(captureId));
        }

        @Override
        void captured(UUID captureId, boolean taken) {
            database.inTransaction(() -> super.captured(captureId, taken));
        }

        @Override
        List<UUID> claimUnderWay() {
            return database.inTransaction(super::claimUnderWay);
        }

        @Override
        List<OpenAttempt> claimDropping() {
            return database.inTransaction(super::claimDropping);
        }

        @Override
        List<UUID> claimCaptures() {
            return database.inTransaction(super::claimCaptures);
        }

        @Override
        Optional<PaymentView> view(UUID checkoutId) {
            return database.inTransaction(() -> super.view(checkoutId));
        }
    }
}
