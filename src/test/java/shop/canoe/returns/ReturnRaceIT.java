package shop.canoe.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderView;
import shop.canoe.payments.CaptureUnderWayException;
import shop.canoe.payments.MoreThanCapturedException;
import shop.canoe.payments.PaymentBench;
import shop.canoe.payments.PaymentRefunded;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.testing.RaceDatabase;

/** Returns on a real database, from many threads at once: units come back once, and never more money than was taken. */
class ReturnRaceIT {
    private static final int TIMES = 10;
    private static final Money LAMP = new Money(3239, "EUR");
    private static RaceDatabase database;

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

    @Test
    void aReturnIsSettledOnceHoweverManySettleIt() {
        var bench = new ReturnBench(database);
        var order = paid(bench);
        var number = bench.back(order, 1);

        var done = atOnce(() -> bench.settle(number, 1));
        bench.payments.run();

        assertThat(done).containsOnlyOnce("done").contains(ReturnDecidedException.class.getSimpleName());
        assertThat(bench.payments.told(PaymentRefunded.class))
                .singleElement()
                .satisfies(refund -> assertThat(refund.minor()).isEqualTo(LAMP.minor()));
        assertThat(bench.events).hasSize(1);
        assertThat(returned(bench, order)).isEqualTo(1);
        assertThat(bench.mailbox.mails()).as("announced, settled").hasSize(2);
        allHolds();
    }

    @Test
    void withoutTheGuardTheSameReturnTakesBackTwice() {
        var bench = new ReturnBench(database, new Unguarded());
        var order = paid(bench);
        var number = bench.back(order, 2);

        bench.settle(number, 1);
        bench.settle(number, 1);

        assertThat(returned(bench, order)).isEqualTo(2);
        assertThat(database.breaches("returns")).isNotEmpty();
    }

    @Test
    void aUnitIsAnnouncedOnce() {
        var bench = new ReturnBench(database);
        var order = paid(bench);

        var done = atOnce(() -> bench.announce(order, 1));

        assertThat(Collections.frequency(done, "done")).isEqualTo(2);
        assertThat(done).contains(AlreadyReturnedException.class.getSimpleName());
        allHolds();
    }

    @Test
    void nothingChangesWhileTheParcelIsStillBeingTakenFor() {
        var bench = new ReturnBench(database);
        var order = bench.bought();
        bench.take(bench.send(order, 1));
        bench.payments.run();
        var second = bench.send(order, 1);
        var number = bench.back(order, 2);
        bench.take(second);

        assertThatThrownBy(() -> bench.settle(number, 2)).isInstanceOf(CaptureUnderWayException.class);

        assertThat(bench.view(number).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(returned(bench, order)).isZero();
        bench.payments.run();
        assertThat(bench.settle(number, 2).refunded()).isEqualTo(LAMP.plus(LAMP));
        bench.payments.run();
        allHolds();
    }

    @Test
    void aPaidParcelDoesNotWaitForAnother() {
        var bench = new ReturnBench(database);
        var order = bench.bought();
        bench.take(bench.send(order, 1));
        bench.payments.run();
        bench.send(order, 1);

        assertThat(bench.settle(bench.back(order, 1), 1).refunded()).isEqualTo(LAMP);
    }

    @Test
    void noMoreIsGivenBackThanWasTaken() {
        var bench = new ReturnBench(database);
        var order = bench.bought();
        bench.take(bench.send(order, 1));
        bench.payments.run();
        bench.payments.refuseMoves();
        bench.take(bench.send(order, 1));
        bench.payments.run();
        var number = bench.back(order, 2);

        assertThatThrownBy(() -> bench.settle(number, 2)).isInstanceOf(MoreThanCapturedException.class);

        assertThat(bench.view(number).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(bench.settle(number, 1).refunded()).isEqualTo(LAMP);
        allHolds();
    }

    private static OrderView paid(ReturnBench bench) {
        var order = bench.bought();
        bench.take(bench.send(order, 2));
        bench.payments.run();
        return order;
    }

    private static int returned(ReturnBench bench, OrderView order) {
        return bench.orders.view(order.number()).lines().get(0).returned();
    }

    private static void allHolds() {
        for (var module : List.of("returns", "payments", "orders", "fulfilment"))
            assertThat(database.breaches(module)).as(module).isEmpty();
    }

    /** What came of each: done, or by what it was refused. */
    private static List<String> atOnce(Runnable step) {
        var done = new CopyOnWriteArrayList<String>();
        PaymentBench.inParallel(Collections.nCopies(TIMES, () -> {
            try {
                step.run();
                done.add("done");
            } catch (BusinessException e) {
                done.add(e.getClass().getSimpleName());
            }
        }));
        return done;
    }

    private static final class Unguarded extends ReturnRepository {
        @Override
        boolean settle(Return back, ReturnState to, String answer, Instant now) {
            super.settle(back, to, answer, now);
            return true;
        }
    }
}
