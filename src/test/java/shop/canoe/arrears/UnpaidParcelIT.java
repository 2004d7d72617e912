package shop.canoe.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.credit.CreditHolds;
import shop.canoe.fulfilment.ShipmentHolds;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderShare;
import shop.canoe.payments.CaptureRefused;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.PaymentView;
import shop.canoe.payments.RepeatPayments;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.NotAllowedException;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** The time of an unpaid parcel, on a real database and from many threads at once; what it asks of others is counted. */
class UnpaidParcelIT {
    private static final UUID PARCEL = new UUID(3, 12);
    private static final UUID CHECKOUT = new UUID(3, 0);
    private static final UUID OPS = new UUID(3, 99);
    private static final String ORDER = "7K2F-9Q4D-1";
    private static final Instant SENT = Instant.parse("2026-11-22T10:00:00Z");
    private static final CaptureRefused REFUSED = new CaptureRefused(PARCEL, CHECKOUT, ORDER, "first");
    private static final PaymentCaptured TAKEN = new PaymentCaptured(PARCEL, CHECKOUT, ORDER, "sandbox", 3838, "EUR");
    private static RaceDatabase database;

    private final ArrearsSteps steps = new ArrearsSteps();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Record> told = new CopyOnWriteArrayList<>();
    private boolean hasArrived;
    private volatile Optional<PaymentStatus> payment = Optional.empty();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @AfterEach
    void empty() {
        database.close();
    }

    @BeforeEach
    void put() {
        steps.parcels = new UnpaidParcelRepository();
        steps.parcels.database = database.entityManager();
        steps.settings = new ArrearsSettings();
        steps.settings.hours = 24;
        steps.messages = new Messages();
        steps.shipments = shipments();
        steps.holds = holds();
        steps.payments = payments();
        steps.repeats = repeats();
        steps.credits = new CreditHolds() {
            @Override
            public Money taken(UUID shipmentId, String currency) {
                return Money.zero(currency);
            }
        };
        steps.mail = new ArrearsMail() {
            @Override
            void refused(ShipmentView shipment, Money toPay, String capture, Instant due) {
                done.add("mail");
            }

            @Override
            void tooLate(ShipmentView shipment, Money paid) {
                done.add("mail too late");
            }
        };
        steps.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                told.add(event);
            }
        };
        at(Duration.ZERO);
    }

    @Test
    void aRefusalThatIsToldTwentyTimesHoldsTheParcelAndMailsOnce() {
        inParallel(20, () -> steps.refused(REFUSED));

        assertThat(done).containsExactlyInAnyOrder("hold", "mail");
        assertThat(state()).isEqualTo(ParcelState.OPEN);
    }

    @Test
    void whatIsAuthorisedAgainIsTakenOnceAndThenGoesOn() {
        in(() -> steps.refused(REFUSED));
        payment = Optional.of(PaymentStatus.AUTHORISED);
        inParallel(10, () -> steps.settle(PARCEL));
        inParallel(10, () -> steps.captured(TAKEN));

        assertThat(done).containsExactly("hold", "mail", "capture", "let go", "replace");
        assertThat(state()).isEqualTo(ParcelState.PAID);
    }

    @Test
    void whatIsOverIsCalledBackOnce() {
        in(() -> steps.refused(REFUSED));
        at(Duration.ofHours(23));
        in(() -> steps.end(PARCEL));
        assertThat(state()).isEqualTo(ParcelState.OPEN);

        at(Duration.ofHours(24));
        inParallel(10, () -> steps.end(PARCEL));

        assertThat(done).containsExactly("hold", "mail", "recall");
        assertThat(state()).isEqualTo(ParcelState.CANCELLED);
        assertThatThrownBy(() -> in(() -> steps.prepare(PARCEL))).isInstanceOf(ParcelNotPayableException.class);
    }

    @Test
    void whatIsPaidAfterTheEndIsDroppedAndTheShopperTold() {
        in(() -> steps.refused(REFUSED));
        at(Duration.ofHours(24));
        in(() -> steps.end(PARCEL));
        payment = Optional.of(PaymentStatus.AUTHORISED);
        in(() -> steps.settle(PARCEL));

        assertThat(done).containsExactly("hold", "mail", "recall", "drop", "mail too late");
    }

    @Test
    void whatIsBeingPaidAtTheEndIsWaitedFor() {
        in(() -> steps.refused(REFUSED));
        at(Duration.ofHours(25));
        payment = Optional.of(PaymentStatus.UNKNOWN);
        in(() -> steps.end(PARCEL));
        payment = Optional.of(PaymentStatus.AUTHORISED);
        inParallel(List.of(() -> steps.end(PARCEL), () -> steps.settle(PARCEL), () -> steps.end(PARCEL)));

        assertThat(done).containsExactly("hold", "mail", "capture");
    }

    @Test
    void aSecondRefusalOpensItAgainAndAnOldOneDoesNot() {
        in(() -> steps.refused(REFUSED));
        payment = Optional.of(PaymentStatus.AUTHORISED);
        in(() -> steps.settle(PARCEL));
        in(() -> steps.refused(REFUSED));
        assertThat(state()).isEqualTo(ParcelState.TAKING);

        inParallel(5, () -> steps.refused(new CaptureRefused(PARCEL, CHECKOUT, ORDER, "second")));

        assertThat(done).containsExactly("hold", "mail", "capture", "drop", "mail");
        assertThat(state()).isEqualTo(ParcelState.OPEN);
    }

    @Test
    void whatArrivedUnpaidIsSettledByHandOnce() {
        arrive();
        inParallel(10, () -> steps.settleByHand(PARCEL, ParcelState.PAID_OTHERWISE, "transfer of 24 November", OPS));

        assertThat(done).containsExactly("hold", "mail", "recall", "let go", "give up");
        assertThat(told)
                .containsExactly(new ParcelSettled(
                        PARCEL, CHECKOUT, ORDER, ParcelState.PAID_OTHERWISE, 3838, "EUR", "transfer of 24 November"));
        assertThat(state()).isEqualTo(ParcelState.PAID_OTHERWISE);
        assertThatThrownBy(() -> in(() -> steps.settleByHand(PARCEL, ParcelState.WRITTEN_OFF, "why", OPS)))
                .isInstanceOf(ParcelNotPayableException.class);
        assertThatThrownBy(() -> in(() -> steps.prepare(PARCEL))).isInstanceOf(ParcelNotPayableException.class);
    }

    @Test
    void aParcelIsEitherPaidByTheShopperOrSettledByHand() {
        arrive();
        payment = Optional.of(PaymentStatus.AUTHORISED);
        assertThatThrownBy(() -> in(() -> steps.settleByHand(PARCEL, ParcelState.WRITTEN_OFF, "why", OPS)))
                .isInstanceOf(ParcelBeingPaidException.class);
        payment = Optional.empty();
        in(() -> steps.settleByHand(PARCEL, ParcelState.WRITTEN_OFF, "moved away", OPS));
        payment = Optional.of(PaymentStatus.AUTHORISED);
        in(() -> steps.settle(PARCEL));

        assertThat(done).containsExactly("hold", "mail", "recall", "forget", "give up", "drop", "mail too late");
    }

    @Test
    void whatStillCanBePaidOrCalledBackIsNotSettledByHand() {
        in(() -> steps.refused(REFUSED));

        assertThatThrownBy(() -> in(() -> steps.requireSettleable(PARCEL, ParcelState.WRITTEN_OFF)))
                .isInstanceOf(ParcelNotPayableException.class);
        assertThatThrownBy(() -> in(() -> steps.settleByHand(PARCEL, ParcelState.WRITTEN_OFF, "why", OPS)))
                .isInstanceOf(ParcelNotPayableException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void onlyTheOperatorSettlesByHandAndSaysHow() {
        var desk = new ArrearsDesk();

        assertThatThrownBy(() -> desk.writeOff(PARCEL, "why", People.shopper()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> desk.writeOff(PARCEL, "  ", People.operator()))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.field()).contains("note"));
    }

    /** Its time ends when the shopper has it. */
    private void arrive() {
        hasArrived = true;
        in(() -> steps.refused(REFUSED));
        at(Duration.ofHours(24));
        in(() -> steps.end(PARCEL));
        assertThat(state()).isEqualTo(ParcelState.ARRIVED);
    }

    private void at(Duration later) {
        steps.clock = Clock.fixed(SENT.plus(later), ZoneOffset.UTC);
    }

    private static ParcelState state() {
        return database.inTransaction(() -> {
            var parcels = new UnpaidParcelRepository();
            parcels.database = database.entityManager();
            return parcels.find(PARCEL).orElseThrow().state();
        });
    }

    private static void in(Runnable step) {
        Transactions.<Object>retrying(() -> {
            database.inTransaction(step);
            return "";
        });
    }

    private static void inParallel(int times, Runnable step) {
        var all = new ArrayList<Runnable>();
        for (int i = 0; i < times; i++) all.add(step);
        inParallel(all);
    }

    private static void inParallel(List<Runnable> works) {
        var threads = Executors.newFixedThreadPool(works.size());
        try {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(() -> in(work), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    private static ShipmentService shipments() {
        return new ShipmentService() {
            @Override
            public Optional<ShipmentView> find(UUID shipmentId) {
                return Optional.of(new ShipmentView(
                        PARCEL,
                        ORDER + "/1",
                        CHECKOUT,
                        ORDER,
                        new SellerId(new UUID(3, 1)),
                        List.of(),
                        new OrderShare(2699, 499, 640, "EUR"),
                        false,
                        "Post",
                        "T1",
                        SENT,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of()));
            }
        };
    }

    private ShipmentHolds holds() {
        return new ShipmentHolds() {
            @Override
            public void hold(UUID shipmentId) {
                done.add("hold");
            }

            @Override
            public void letGo(UUID shipmentId) {
                done.add("let go");
            }

            @Override
            public void forget(UUID shipmentId) {
                done.add("forget");
            }

            @Override
            public boolean recall(UUID shipmentId, String reason) {
                done.add("recall");
                return !hasArrived;
            }
        };
    }

    private PaymentService payments() {
        return new PaymentService() {
            @Override
            public Optional<PaymentView> view(UUID key) {
                var some = new Money(3838, "EUR");
                return payment.map(status -> new PaymentView(status, some, some, some, some, null, null, null));
            }

            @Override
            public void drop(UUID key) {
                done.add("drop");
            }
        };
    }

    private RepeatPayments repeats() {
        return new RepeatPayments() {
            @Override
            public void capture(UUID shipmentId, String orderNumber, Money share) {
                done.add("capture");
            }

            @Override
            public void replace(UUID shipmentId, UUID checkoutId, String orderNumber, Money share) {
                done.add("replace");
            }

            @Override
            public void giveUp(UUID shipmentId, UUID checkoutId, String orderNumber, Money share) {
                done.add("give up");
            }
        };
    }
}
