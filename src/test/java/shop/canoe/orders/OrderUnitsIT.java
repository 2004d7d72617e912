package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.orders.OrderFixtures.ADA;
import static shop.canoe.orders.OrderFixtures.SAM;
import static shop.canoe.orders.OrderFixtures.SOL;
import static shop.canoe.orders.OrderFixtures.discountedLamps;
import static shop.canoe.orders.OrderFixtures.eur;
import static shop.canoe.orders.OrderFixtures.lampsAndTeapot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.testing.RaceDatabase;

/** What happens to the units of a paid order, on a real database: sent, cancelled, asked to be cancelled, taken back. */
class OrderUnitsIT {
    private static final OrderHolder HOLDER = OrderHolder.account(ADA);
    private static RaceDatabase database;

    private final OrderBench bench = new OrderBench(database);
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
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void theFirstOfTwoLampsTakesTheDeliveryAlong() {
        var number = lamps();

        var first = bench.dispatch(SOL, number, Map.of(0, 1));
        var second = bench.dispatch(SOL, number, Map.of(0, 1));

        assertThat(first.units()).containsExactly(new OrderUnits(0, 0, 1));
        assertThat(first.share()).isEqualTo(new OrderShare(2699, 499, 640, "EUR"));
        assertThat(first.order().status()).isEqualTo(OrderStatus.PARTLY_DISPATCHED);
        assertThat(second.units()).containsExactly(new OrderUnits(0, 1, 2));
        assertThat(second.share().total()).isEqualTo(eur(3239));
        assertThat(second.order().status()).isEqualTo(OrderStatus.DISPATCHED);
    }

    @Test
    void whatIsNotThereIsNotSent() {
        var number = lamps();

        assertThatThrownBy(() -> bench.dispatch(SAM, number, Map.of(0, 1))).isInstanceOf(OrderNotFoundException.class);
        assertThatThrownBy(() -> bench.dispatch(SOL, number, Map.of(0, 3))).isInstanceOf(TooManyUnitsException.class);
        assertThatThrownBy(() -> bench.dispatch(SOL, number, Map.of(0, -1))).isInstanceOf(TooManyUnitsException.class);
        assertThatThrownBy(() -> bench.dispatch(SOL, number, Map.of(1, 1))).isInstanceOf(OrderNotFoundException.class);
        assertThatThrownBy(() -> bench.dispatch(SOL, number, Map.of(0, 0))).isInstanceOf(NoUnitsException.class);
    }

    @Test
    void anOrderThatIsSentIsNotSentAgain() {
        var number = lamps();
        bench.dispatch(SOL, number, Map.of(0, 2));

        assertThatThrownBy(() -> bench.dispatch(SOL, number, Map.of(0, 1)))
                .isInstanceOf(OrderNotDispatchableException.class);
    }

    @Test
    void oneUnitIsCancelledFromTheEndAndItsStockGivenBack() {
        var number = lamps();

        bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), "Changed my mind");

        var event = bench.published(OrderUnitsCancelled.class).get(0);
        assertThat(event.units()).containsExactly(new OrderUnits(0, 1, 2));
        assertThat(event.share()).isEqualTo(new OrderShare(2699, 0, 540, "EUR"));
        assertThat(bench.givenBack).containsExactly(1);
        assertThat(bench.view(number).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(bench.view(number).milestones())
                .last()
                .satisfies(step -> assertThat(step.step()).isEqualTo(OrderStep.UNITS_CANCELLED))
                .satisfies(step -> assertThat(step.actor()).isEqualTo(OrderActor.CUSTOMER))
                .satisfies(step -> assertThat(step.detail()).isEqualTo("1 × Aurora desk lamp · Changed my mind"));
    }

    @Test
    void theLastUnitTakesTheDeliveryAndTheGroupAlong() {
        var number = lamps();

        bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), "");
        assertThat(bench.published(OrderGroupCancelled.class)).isEmpty();
        bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), "");

        assertThat(bench.published(OrderUnitsCancelled.class))
                .extracting(event -> event.share().total())
                .containsExactly(eur(3239), eur(3239 + 599));
        assertThat(bench.published(OrderGroupCancelled.class)).hasSize(1);
        assertThat(bench.view(number).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aGroupIsCancelledOnlyWithTheLastOfItsOrders() {
        var group = bench.confirmed(lampsAndTeapot(checkout, Optional.of(ADA)));

        bench.cancellations.cancel(HOLDER, group + "-2", WantedUnits.of(Map.of(0, 1)), "");
        assertThat(bench.published(OrderGroupCancelled.class)).isEmpty();
        bench.cancellations.cancel(HOLDER, group + "-1", WantedUnits.of(Map.of(0, 2)), "");

        assertThat(bench.published(OrderGroupCancelled.class))
                .containsExactly(new OrderGroupCancelled(checkout, group));
    }

    @Test
    void whatIsLeftOfAPartlySentOrderIsCancelledWithoutItsDelivery() {
        var number = lamps();
        bench.dispatch(SOL, number, Map.of(0, 1));

        bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), "");

        assertThat(bench.published(OrderUnitsCancelled.class).get(0).share().total())
                .isEqualTo(eur(3239));
        assertThat(bench.view(number).status()).isEqualTo(OrderStatus.DISPATCHED);
    }

    @Test
    void whileTheSellerPacksACancellationIsAskedFor() {
        var number = lamps();
        bench.startPacking(SOL, number);

        assertThatThrownBy(() -> bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), ""))
                .isInstanceOf(OrderBeingPackedException.class);

        assertThat(bench.view(number).lines().get(0).cancelled()).isZero();
        assertThat(bench.requests(number)).extracting(CancellationView::state).containsExactly(State.REQUESTED);
        assertThat(database.inTransaction(() -> bench.cancellations.asked(SOL))).contains(number);
        assertThatThrownBy(() -> bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, 1)), ""))
                .isInstanceOf(OrderNotCancellableException.class);
    }

    @Test
    void aFormThatDidItsWorkIsRefusedTheNextTime() {
        var number = lamps();
        var oneOfTwo = new WantedUnits(Map.of(0, 1), Map.of(0, 2));
        bench.dispatch(SOL, number, oneOfTwo);

        assertThatThrownBy(() -> bench.dispatch(SOL, number, oneOfTwo)).isInstanceOf(OrderChangedException.class);
        assertThatThrownBy(() -> bench.cancellations.cancel(HOLDER, number, oneOfTwo, ""))
                .isInstanceOf(OrderChangedException.class);
        assertThatThrownBy(() -> bench.cancellations.cancel(SOL, number, oneOfTwo, "Sold out"))
                .isInstanceOf(OrderChangedException.class);
        assertThat(bench.view(number).left()).isEqualTo(1);
    }

    @Test
    void anAcceptedRequestIsDoneOnce() {
        var number = lamps();
        var request = ask(number, 1);

        bench.cancellations.accept(SOL, number, request);

        assertThat(bench.view(number).lines().get(0).cancelled()).isEqualTo(1);
        assertThat(bench.view(number).status()).isEqualTo(OrderStatus.PACKING);
        assertThatThrownBy(() -> bench.cancellations.accept(SOL, number, request))
                .isInstanceOf(CancellationDecidedException.class);
        assertThatThrownBy(() -> bench.cancellations.decline(SOL, number, request, "No"))
                .isInstanceOf(CancellationDecidedException.class);
        assertThatThrownBy(() -> bench.cancellations.accept(SAM, number, request))
                .isInstanceOf(OrderNotFoundException.class);
    }

    @Test
    void aDeclinedRequestLeavesTheOrderAsItIs() {
        var number = lamps();
        var request = ask(number, 1);

        bench.cancellations.decline(SOL, number, request, "It is in the van");

        assertThat(bench.view(number).lines().get(0).cancelled()).isZero();
        assertThat(bench.requests(number).get(0).answer()).isEqualTo("It is in the van");
        assertThat(bench.mails).anySatisfy(mail -> assertThat(mail.text()).contains("It is in the van"));
    }

    @Test
    void sendingWhatIsAskedForClosesTheRequest() {
        var number = lamps();
        var request = ask(number, 1);

        bench.dispatch(SOL, number, Map.of(0, 2));

        assertThat(bench.requests(number)).extracting(CancellationView::state).containsExactly(State.OVERTAKEN);
        assertThatThrownBy(() -> bench.cancellations.accept(SOL, number, request))
                .isInstanceOf(CancellationDecidedException.class);
    }

    @Test
    void somebodyElseCancelsNothing() {
        var number = lamps();

        assertThatThrownBy(() -> bench.cancellations.cancel(
                        OrderHolder.account(UUID.randomUUID()), number, WantedUnits.of(Map.of(0, 1)), ""))
                .isInstanceOf(OrderNotFoundException.class);
        assertThatThrownBy(() -> bench.cancellations.cancel(
                        OrderHolder.guest(Set.of("7K2F-9Q4D")), number, WantedUnits.of(Map.of(0, 1)), ""))
                .isInstanceOf(OrderNotFoundException.class);
        assertThatThrownBy(() -> bench.cancellations.cancel(SAM, number, WantedUnits.of(Map.of(0, 1)), "Out of stock"))
                .isInstanceOf(OrderNotFoundException.class);
    }

    @Test
    void aGuestWithAPassMayCancel() {
        var group = bench.confirmed(discountedLamps(checkout, Optional.empty()));
        var guest = OrderHolder.guest(Set.of(group));

        bench.cancellations.cancel(guest, group + "-1", WantedUnits.of(Map.of(0, 2)), "");

        assertThat(bench.view(group + "-1").status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void unitsComeBackOnceAndOnlyThoseThatWereSent() {
        var number = lamps();
        assertThatThrownBy(() -> bench.takeBack(number, Map.of(0, 1))).isInstanceOf(TooManyUnitsException.class);
        bench.dispatch(SOL, number, Map.of(0, 2));

        var first = bench.takeBack(number, Map.of(0, 1));
        var second = bench.takeBack(number, Map.of(0, 1));

        assertThat(List.of(first.share().total(), second.share().total())).containsExactly(eur(3239), eur(3239));
        assertThatThrownBy(() -> bench.takeBack(number, Map.of(0, 1))).isInstanceOf(TooManyUnitsException.class);
    }

    private String lamps() {
        return bench.confirmed(discountedLamps(checkout, Optional.of(ADA))) + "-1";
    }

    private UUID ask(String number, int units) {
        bench.startPacking(SOL, number);
        assertThatThrownBy(() -> bench.cancellations.cancel(HOLDER, number, WantedUnits.of(Map.of(0, units)), ""))
                .isInstanceOf(OrderBeingPackedException.class);
        return bench.requests(number).get(0).id();
    }
}
