package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.orders.OrderFixtures.ADA;
import static shop.canoe.orders.OrderFixtures.SOL;
import static shop.canoe.orders.OrderFixtures.discountedLamps;
import static shop.canoe.orders.OrderFixtures.lampsAndTeapot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.testing.RaceDatabase;

/** Customer and seller at the same unit at once, on a real database. The negative control shows that the guard decides. */
class OrderRaceIT {
    private static final OrderHolder HOLDER = OrderHolder.account(ADA);
    private static final int ROUNDS = 25;
    private static RaceDatabase database;

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aUnitIsEitherSentOrCancelled() {
        var bench = new OrderBench(database);
        for (int round = 0; round < ROUNDS; round++) {
            var number = lamps(bench);

            var done = atOnce(() -> bench.dispatch(SOL, number, Map.of(0, 2)), () -> cancel(bench, number, 2));

            assertThat(done).as("round " + round).containsOnlyOnce(true);
            var line = bench.view(number).lines().get(0);
            assertThat(line.dispatched() + line.cancelled()).isEqualTo(2);
        }
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void theSameRaceTakesUnitsTwiceWithoutTheGuard() {
        var bench = new OrderBench(database, new ReadThenWrite());
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var number = lamps(bench);
            var done = atOnce(() -> bench.dispatch(SOL, number, Map.of(0, 2)), () -> cancel(bench, number, 2));
            taken += Collections.frequency(done, true);
        }

        assertThat(taken).isGreaterThan(ROUNDS);
        database.close();
    }

    @Test
    void ofTheSameFormSentTwiceAtOnceOneIsDone() {
        var bench = new OrderBench(database);
        var oneOfTwo = new WantedUnits(Map.of(0, 1), Map.of(0, 2));
        for (int round = 0; round < ROUNDS; round++) {
            var sent = lamps(bench);
            var cancelled = lamps(bench);

            assertThat(atOnce(Collections.nCopies(2, () -> bench.dispatch(SOL, sent, oneOfTwo))))
                    .containsOnlyOnce(true);
            assertThat(atOnce(Collections.nCopies(2, () -> cancel(bench, cancelled, oneOfTwo))))
                    .containsOnlyOnce(true);
            assertThat(bench.view(sent).left()).isEqualTo(1);
            assertThat(bench.view(cancelled).left()).isEqualTo(1);
        }
    }

    @Test
    void theSameFormSentTwiceIsDoneTwiceByWhoDoesNotSayWhatWasShown() {
        var bench = new OrderBench(database);
        var number = lamps(bench);

        var done = atOnce(Collections.nCopies(2, () -> bench.dispatch(SOL, number, Map.of(0, 1))));

        assertThat(done).containsOnly(true);
    }

    @Test
    void ofManyCancellationsOfOneUnitOneIsDone() {
        var bench = new OrderBench(database);
        var number = lamps(bench);
        cancel(bench, number, 1);

        var done = atOnce(Collections.nCopies(8, () -> cancel(bench, number, 1)));

        assertThat(done).containsOnlyOnce(true);
        assertThat(bench.published(OrderGroupCancelled.class)).hasSize(1);
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void theLastTwoOrdersOfAGroupCancelledAtOnceTellOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var bench = new OrderBench(database);
            var group = bench.confirmed(lampsAndTeapot(UUID.randomUUID(), Optional.of(ADA)));

            atOnce(() -> cancel(bench, group + "-1", 2), () -> cancel(bench, group + "-2", 1));

            assertThat(bench.published(OrderGroupCancelled.class)).hasSize(1);
        }
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void aRequestAcceptedWhileItsUnitsAreSentHasOneOutcome() {
        var bench = new OrderBench(database);
        for (int round = 0; round < ROUNDS; round++) {
            var number = lamps(bench);
            bench.startPacking(SOL, number);
            cancel(bench, number, 2);
            var request = bench.requests(number).get(0).id();

            var done = atOnce(
                    () -> bench.dispatch(SOL, number, Map.of(0, 2)),
                    () -> {
                        bench.cancellations.accept(SOL, number, request);
                        return request;
                    },
                    () -> {
                        bench.cancellations.decline(SOL, number, request, "");
                        return request;
                    });

            var outcome = bench.requests(number).get(0).state();
            assertThat(outcome).isNotEqualTo(State.REQUESTED);
            assertThat(done.get(1)).isEqualTo(outcome == State.DONE);
            assertThat(done.get(2)).isEqualTo(outcome == State.DECLINED);
        }
        assertThat(database.breaches("orders")).isEmpty();
    }

    @Test
    void ofManyReturnsOfOneUnitOneIsTaken() {
        var bench = new OrderBench(database);
        var number = lamps(bench);
        bench.dispatch(SOL, number, Map.of(0, 1));

        var done = atOnce(Collections.nCopies(8, () -> bench.takeBack(number, Map.of(0, 1))));

        assertThat(done).containsOnlyOnce(true);
        assertThat(database.breaches("orders")).isEmpty();
    }

    /** Whatever happens to an order's units in whatever order, the shares add up to its total. */
    @Test
    void sharesOfAllUnitsInAnyOrderAreTheTotal() {
        var bench = new OrderBench(database);
        var random = new Random(20261122);
        for (int round = 0; round < 20; round++) {
            var command = command(random);
            var number = bench.confirmed(command) + "-1";
            var sent = Money.zero("EUR");
            var back = Money.zero("EUR");
            bench.events.clear();
            while (bench.view(number).left() > 0) {
                var some = someOf(bench.view(number), random);
                if (random.nextInt(3) == 0) cancel(bench, number, some);
                else sent = sent.plus(bench.dispatch(SOL, number, some).share().total());
            }
            while (bench.view(number).lines().stream().anyMatch(line -> line.returnable() > 0)) {
                var line = bench.view(number).lines().stream()
                        .filter(each -> each.returnable() > 0)
                        .findFirst()
                        .orElseThrow();
                back = back.plus(
                        bench.takeBack(number, Map.of(line.number(), 1)).share().total());
            }
            var cancelled = bench.published(OrderUnitsCancelled.class).stream()
                    .map(event -> event.share().total())
                    .reduce(Money.zero("EUR"), Money::plus);
            var order = bench.view(number);
            var delivery = order.delivery().plus(order.deliveryTax());
            assertThat(sent.plus(cancelled)).as("round " + round).isEqualTo(order.total());
            if (order.dispatched() > 0) assertThat(back.plus(delivery)).isEqualTo(sent);
        }
        assertThat(database.breaches("orders")).isEmpty();
    }

    private static PlaceOrders command(Random random) {
        var lines = Stream.generate(() -> OrderFixtures.line(
                        "SKU" + random.nextInt(9),
                        "Thing",
                        1 + random.nextInt(7),
                        100 + random.nextInt(5000),
                        random.nextInt(99),
                        random.nextInt(997)))
                .limit(1 + random.nextInt(3))
                .toArray(PlaceOrders.Line[]::new);
        var part = OrderFixtures.part(SOL, "Sol", random.nextInt(700), random.nextInt(140), lines);
        return new PlaceOrders(
                UUID.randomUUID(),
                Optional.of(ADA),
                new EmailAddress("ada@example.org"),
                OrderFixtures.LYON,
                List.of(part),
                part.total());
    }

    private static Map<Integer, Integer> someOf(OrderView order, Random random) {
        var open = order.lines().stream().filter(line -> line.left() > 0).toList();
        var line = open.get(random.nextInt(open.size()));
        return Map.of(line.number(), 1 + random.nextInt(line.left()));
    }

    private static String lamps(OrderBench bench) {
        return bench.confirmed(discountedLamps(UUID.randomUUID(), Optional.of(ADA))) + "-1";
    }

    private static String cancel(OrderBench bench, String number, int units) {
        return cancel(bench, number, Map.of(0, units));
    }

    private static String cancel(OrderBench bench, String number, Map<Integer, Integer> units) {
        return cancel(bench, number, WantedUnits.of(units));
    }

    private static String cancel(OrderBench bench, String number, WantedUnits units) {
        try {
            bench.cancellations.cancel(HOLDER, number, units, "");
        } catch (OrderBeingPackedException asked) {
            return number;
        }
        return number;
    }

    private static List<Boolean> atOnce(Callable<?>... work) {
        return atOnce(List.of(work));
    }

    /** Whether each was done, not refused. */
    private static List<Boolean> atOnce(List<? extends Callable<?>> work) {
        var threads = Executors.newFixedThreadPool(work.size());
        var ready = new CyclicBarrier(work.size());
        try {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (var task : work)
                tasks.add(() -> {
                    ready.await();
                    return isDone(task);
                });
            var done = new ArrayList<Boolean>();
            for (var future : threads.invokeAll(tasks)) done.add(future.get());
            return done;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isDone(Callable<?> task) throws Exception {
        try {
            task.call();
            return true;
        } catch (BusinessException refused) {
            return false;
        }
    }

    /** The negative control: believes what it read, and waits for nobody. */
    private static final class ReadThenWrite extends OrderRepository {
        @Override
        Optional<Order> lock(String number) {
            return findOrder(number).map(this::fresh);
        }

        @Override
        boolean moveOrder(Order order, Set<OrderStatus> from, OrderStatus to) {
            return true;
        }

        @Override
        boolean dispatch(Order order, OrderUnits units) {
            return true;
        }

        @Override
        boolean cancel(Order order, OrderUnits units) {
            return true;
        }
    }
}
