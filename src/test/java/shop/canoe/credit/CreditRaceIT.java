package shop.canoe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.testing.RaceDatabase;

/** R9: one credit and many who spend it at once, on a real database. The negative control shows that the race is one. */
class CreditRaceIT {
    private static final int THREADS = 16;
    private static final int BUYERS = 60;
    private static RaceDatabase database;

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.close();
    }

    @Test
    void aGiftCardIsSpentOnce() {
        var bench = new CreditBench(database);
        var card = bench.card(eur(5000));

        assertThat(spent(bench, card, 5000)).isEqualTo(1);
        assertThat(bench.card(card.id()).balance()).isEqualTo(eur(0));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whatIsOnItIsSpentAndNotACentMore() {
        var bench = new CreditBench(database);
        var card = bench.card(eur(5000));

        assertThat(spent(bench, card, 700)).isEqualTo(7);
        assertThat(bench.card(card.id()).balance()).isEqualTo(eur(100));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void itIsSpentMoreThanOnceWhenItIsLookedAtFirst() {
        var careless = new CreditRepository();
        careless.isUnguarded = true;
        var bench = new CreditBench(database, careless);
        var card = bench.card(eur(5000));

        assertThat(spent(bench, card, 700)).isGreaterThan(7);
        assertThat(breaches()).isNotEmpty();
    }

    @Test
    void addedToAnAccountAndSpentAtOnceItIsInOnePlace() {
        var bench = new CreditBench(database);
        var ada = UUID.randomUUID();
        for (int round = 0; round < 20; round++) {
            var card = bench.card(eur(5000));
            var done = inParallel(
                    2,
                    number -> number == 0
                            ? succeeds(() -> bench.run(() -> bench.service.keep(ada, card)))
                            : succeeds(() -> hold(bench, card, 5000)));
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(breaches()).isEmpty();
    }

    private static long spent(CreditBench bench, CreditView card, long minor) {
        return inParallel(BUYERS, number -> succeeds(() -> hold(bench, card, minor))).stream()
                .filter(isDone -> isDone)
                .count();
    }

    private static void hold(CreditBench bench, CreditView card, long minor) {
        bench.run(() -> bench.holds.hold(UUID.randomUUID(), List.of(new CreditPart(card, eur(minor)))));
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (CreditGoneException refusal) {
            return false;
        }
    }

    private static List<Boolean> inParallel(int times, IntPredicate work) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = IntStream.range(0, times)
                    .<Callable<Boolean>>mapToObj(number -> () -> work.test(number))
                    .toList();
            return threads.invokeAll(tasks).stream().map(CreditRaceIT::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> breaches() {
        return database.breaches("credit");
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
