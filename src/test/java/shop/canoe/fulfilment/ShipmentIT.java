package shop.canoe.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.fulfilment.ShipmentBench.SAM;
import static shop.canoe.fulfilment.ShipmentBench.SOL;
import static shop.canoe.fulfilment.ShipmentBench.report;
import static shop.canoe.fulfilment.TrackingKind.DELIVERED;
import static shop.canoe.fulfilment.TrackingKind.IN_TRANSIT;
import static shop.canoe.fulfilment.TrackingKind.OUT_FOR_DELIVERY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** Shipments and the parcels they are in, on a real database. */
class ShipmentIT {
    private static final int ROUNDS = 20;
    private static RaceDatabase database;
    private static int orders;

    private final ShipmentBench bench = new ShipmentBench(database);

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void reportsInAnyOrderAndTwiceDeliverOnce() {
        var shipment = bench.send(SOL, order(), Carriage.by("Post", " P-1 "));

        for (var kind : List.of(DELIVERED, IN_TRANSIT, DELIVERED, IN_TRANSIT)) bench.tell("post", "P-1", report(kind));

        assertThat(bench.view(shipment).isDelivered()).isTrue();
        assertThat(bench.view(shipment).events()).hasSize(2);
        assertThat(bench.events).filteredOn(ShipmentDelivered.class::isInstance).hasSize(1);
        assertThat(bench.delivered).containsExactly(shipment.orderNumber());
    }

    @Test
    void aReportOfACombinedParcelGoesToAllItsShipments() {
        var first = bench.send(SOL, order(), Carriage.by("Post", "P-2"));
        var second = bench.send(SOL, order(), Carriage.by("POST", "p-2"));

        bench.tell("Post", "P-2", report(DELIVERED));

        assertThat(Stream.of(first, second).map(bench::view)).allMatch(ShipmentView::isDelivered);
        assertThat(bench.delivered).containsExactlyInAnyOrder(first.orderNumber(), second.orderNumber());
    }

    @Test
    void aNumberThatIsUnderWayIsNotAnotherSellers() {
        bench.send(SOL, order(), Carriage.by("Post", "P-3"));

        assertThatThrownBy(() -> bench.send(SAM, order(), Carriage.by("Post", "P-3")))
                .isInstanceOfSatisfying(
                        TrackingNumberTakenException.class,
                        refusal -> assertThat(refusal.field()).contains("trackingNumber"));
        assertThat(bench.send(SAM, order(), Carriage.by("Parcels & Co", "P-3")).trackingNumber())
                .isEqualTo("P-3");
    }

    @Test
    void aNumberIsFreeAgainOnceItsParcelArrivedAndItsReportsGoToTheNewOne() {
        var old = bench.send(SOL, order(), Carriage.by("Post", "P-4"));
        bench.tell("Post", "P-4", report(DELIVERED));
        var shipment = bench.send(SAM, order(), Carriage.by("Post", "P-4"));

        bench.tell("Post", "P-4", report(IN_TRANSIT));

        assertThat(bench.view(old).events()).hasSize(1);
        assertThat(bench.view(shipment).events()).hasSize(1);
    }

    @Test
    void aLateReportIsStillTakenDownAfterTheDelivery() {
        var shipment = bench.send(SOL, order(), Carriage.by("Post", "P-5"));
        bench.tell("Post", "P-5", report(DELIVERED));

        bench.tell("Post", "P-5", report(IN_TRANSIT));

        assertThat(bench.view(shipment).events()).hasSize(2);
    }

    @Test
    void ofTwoSellersWithOneNumberAtOnceOneHasIt() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < ROUNDS; round++) {
            var number = "RACE-" + round;
            List<Callable<Boolean>> both = List.of(sending(SOL, number), sending(SAM, number));

            var done = threads.invokeAll(both);

            assertThat(done.stream().map(ShipmentIT::answer)).containsOnlyOnce(true);
        }
        threads.shutdownNow();
    }

    @Test
    void aSellerTellsOnlyOfWhatHeBringsHimself() {
        var own = bench.send(SOL, order(), Carriage.own());
        var posted = bench.send(SOL, order(), Carriage.by("Post", "P-6"));

        bench.tell(SOL, own.id(), report(OUT_FOR_DELIVERY));
        bench.tell(SOL, own.id(), report(DELIVERED));

        assertThat(bench.view(own).isDelivered()).isTrue();
        assertThat(own.carrier()).isEqualTo("Sol");
        assertThatThrownBy(() -> bench.tell(SOL, posted.id(), report(DELIVERED)))
                .isInstanceOf(NotOwnParcelException.class);
        assertThatThrownBy(() -> bench.tell(SAM, own.id(), report(DELIVERED))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bench.tell("Sol", own.number(), report(DELIVERED)))
                .isInstanceOf(NotFoundException.class);
        assertThat(bench.view(posted).isDelivered()).isFalse();
    }

    @Test
    void aCarrierWantsANameAndANumber() {
        assertThatThrownBy(() -> Carriage.by(" ", "x".repeat(61)).check())
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidException.Problem::field)
                                .containsExactly("carrier", "trackingNumber"));
    }

    private Callable<Boolean> sending(SellerId seller, String number) {
        var order = order();
        return () -> {
            try {
                bench.send(seller, order, Carriage.by("Post", number));
                return true;
            } catch (BusinessException refused) {
                return false;
            }
        };
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String order() {
        return "7K2F-%04d-1".formatted(++orders);
    }
}
