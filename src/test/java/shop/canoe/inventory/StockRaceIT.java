package shop.canoe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.testing.RaceDatabase;

/** Many buyers at once on a real database. The negative control shows that the same race oversells without the guard. */
class StockRaceIT {
    private static final int BUYERS = 240;
    private static final int THREADS = 16;
    private static final Duration HOLD = Duration.ofMinutes(15);
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
        database.inTransaction(() -> {
            for (var table : List.of("reservation_line", "reservation", "movement", "stock"))
                database.entityManager()
                        .createNativeQuery("delete from inventory_" + table)
                        .executeUpdate();
        });
    }

    @Test
    void neverSellsMoreThanIsThere() {
        var stock = service(new StockRepository());
        var offer = offer(stock, 100);

        int sold = race(stock, offer);

        assertThat(sold).isEqualTo(100);
        assertThat(available(stock, offer)).isZero();
        assertThat(database.breaches("inventory")).isEmpty();
    }

    @Test
    void theSameRaceOversellsWithoutTheGuard() {
        var stock = service(unguarded());
        var offer = offer(stock, 100);

        int sold = race(stock, offer);

        assertThat(sold).isGreaterThan(100);
        assertThat(database.breaches("inventory")).isNotEmpty();
    }

    @Test
    void ordersOfManyOffersNeitherDeadlockNorOversell() {
        var stock = service(new StockRepository());
        var offers = new ArrayList<OfferId>();
        for (int i = 0; i < 6; i++) offers.add(offer(stock, 60));
        var repeated = new AtomicInteger();

        var sold = inParallel(BUYERS, i -> {
            var units = new HashMap<OfferId, Integer>();
            var mine = new ArrayList<>(offers);
            Collections.shuffle(mine, new Random(i));
            mine.subList(0, 4).forEach(offer -> units.put(offer, 1 + i % 2));
            return reserve(stock, units, repeated);
        });

        assertThat(sold).contains(true, false);
        assertThat(repeated).hasValue(0);
        assertThat(database.breaches("inventory")).isEmpty();
    }

    @Test
    void holdsReleasesExpiriesAndPaymentsAtOnceLeaveTheSumsRight() {
        var stock = service(new StockRepository());
        var offers = List.of(offer(stock, 30), offer(stock, 30), offer(stock, 30));

        inParallel(BUYERS, i -> {
            var random = new Random(i);
            var reference = Ids.next(Instant.now());
            var units = Map.of(offers.get(1 + random.nextInt(2)), 1, offers.get(0), 1 + random.nextInt(3));
            try {
                inOne(() -> stock.reserve(new Reservation(reference, units, Duration.ofMillis(random.nextInt(80)))));
            } catch (SoldOutException e) {
                return false;
            }
            switch (random.nextInt(4)) {
                case 0 -> inOne(() -> stock.release(reference));
                case 1 -> inOne(() -> stock.sweep());
                case 2 -> inOne(() -> stock.count(Map.of(offers.get(1), 30 + random.nextInt(9)), "count"));
                default -> pay(stock, reference, units);
            }
            return true;
        });

        assertThat(database.breaches("inventory")).isEmpty();
    }

    @Test
    void aHoldIsEitherPaidOrSweptNeverBoth() {
        var stock = service(new StockRepository());
        for (int i = 0; i < 40; i++) {
            var offer = offer(stock, 1);
            var reference = Ids.next(Instant.now());
            inOne(() -> stock.reserve(new Reservation(reference, Map.of(offer, 1), Duration.ZERO)));

            var outcome =
                    inParallel(2, n -> n == 0 ? database.inTransaction(() -> stock.confirm(reference)) : sweep(stock));

            boolean paid = outcome.get(0);
            assertThat(available(stock, offer)).isEqualTo(paid ? 0 : 1);
        }
        assertThat(database.breaches("inventory")).isEmpty();
    }

    private static boolean sweep(StockService stock) {
        return Transactions.retrying(() -> database.inTransaction(() -> stock.sweep())) > 0;
    }

    private static void pay(StockService stock, UUID reference, Map<OfferId, Integer> units) {
        if (Transactions.retrying(() -> database.inTransaction(() -> stock.confirm(reference))))
            inOne(() -> stock.dispatch(reference, units));
    }

    private static void inOne(Runnable work) {
        Transactions.retrying(() -> {
            database.inTransaction(work);
            return "";
        });
    }

    private static int race(StockService stock, OfferId offer) {
        var sold = inParallel(BUYERS, i -> reserve(stock, Map.of(offer, 1), new AtomicInteger()));
        return Collections.frequency(sold, true);
    }

    private static boolean reserve(StockService stock, Map<OfferId, Integer> units, AtomicInteger repeated) {
        var tries = new AtomicInteger();
        try {
            return Transactions.retrying(() -> {
                if (tries.getAndIncrement() > 0) repeated.incrementAndGet();
                database.inTransaction(() -> stock.reserve(new Reservation(Ids.next(Instant.now()), units, HOLD)));
                return true;
            });
        } catch (SoldOutException e) {
            return false;
        }
    }

    private static OfferId offer(StockService stock, int units) {
        var offer = new OfferId(Ids.next(Instant.now()));
        database.inTransaction(() -> stock.count(Map.of(offer, units), "count"));
        return offer;
    }

    private static int available(StockService stock, OfferId offer) {
        return database.inTransaction(() -> stock.available(List.of(offer))).getOrDefault(offer, 0);
    }

    private interface Buyer {
        boolean buys(int number);
    }

    private static List<Boolean> inParallel(int buyers, Buyer buyer) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < buyers; i++) {
                int number = i;
                tasks.add(() -> buyer.buys(number));
            }
            var outcomes = new ArrayList<Boolean>();
            for (var future : threads.invokeAll(tasks)) outcomes.add(future.get());
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static StockService service(StockRepository repository) {
        return StockBench.service(
                repository, new ReservationRepository(), database.entityManager(), new DomainEvents() {
                    @Override
                    public void publish(Record event) {}
                });
    }

    /** The negative control: looks first, then takes. */
    private static StockRepository unguarded() {
        var repository = new StockRepository();
        repository.isUnguarded = true;
        return repository;
    }
}
