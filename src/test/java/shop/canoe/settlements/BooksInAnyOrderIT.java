package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.settlements.Sold.SOL;
import static shop.canoe.settlements.Sold.SOLS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentAuthorised;
import shop.canoe.payments.PaymentReleased;
import shop.canoe.testing.RaceDatabase;

/** Whatever order events come in, and however often, the books end the same. Orders, shipments and returns depend on a seed. */
class BooksInAnyOrderIT {
    private static final long SEED = 20261122;
    private static final int SALES = 4;
    private static final int ORDERS_OF_EVENTS = 6;

    private final RaceDatabase database = RaceDatabase.start();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anyOrderAndRepetitionOfEventsEndsWithTheSameBalances() {
        for (int sale = 0; sale < SALES; sale++) {
            long seed = SEED + sale;
            var expected = play(seed, events -> {});
            for (int order = 0; order < ORDERS_OF_EVENTS; order++) {
                var random = new Random(seed * 31 + order);
                assertThat(play(seed, events -> {
                            for (int i = events.size() / 2; i > 0; i--)
                                events.add(events.get(random.nextInt(events.size())));
                            Collections.shuffle(events, random);
                        }))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(expected);
            }
        }
    }

    /** The balances after all events, and again after every reserve has ended. */
    private List<Map<String, Money>> play(long seed, Consumer<List<Runnable>> mix) {
        database.close();
        var books = new Books(database, Sold.fixture());
        var events = events(books, new Random(seed));
        mix.accept(events);
        events.forEach(Runnable::run);
        var before = books.balances();
        books.pass(Duration.ofDays(60));
        books.release();
        assertThat(database.breaches("settlements")).isEmpty();
        return List.of(before, books.balances());
    }

    private static List<Runnable> events(Books books, Random random) {
        var events = new ArrayList<Runnable>();
        books.sold.orders.clear();
        books.sold.shipments.clear();
        int units = 2 + random.nextInt(6);
        long net = 1 + random.nextInt(50_000);
        books.sold.orders.add(Sold.order(SOLS, SOL, units, net, net / 5, random.nextInt(900), random.nextInt(180)));
        events.add(books::sell);
        events.add(() -> books.bookkeeper.authorised(
                new PaymentAuthorised(new UUID(9, 1), Sold.CHECKOUT, "sandbox", 99_999, "EUR")));
        events.add(() ->
                books.bookkeeper.released(new PaymentReleased(new UUID(9, 2), Sold.CHECKOUT, "sandbox", 77, "EUR")));
        var cuts = cuts(units, random);
        for (int i = 1; i < cuts.size(); i++) {
            var parcel = new UUID(9, 10 + i);
            books.sold.send(parcel, SOLS, cuts.get(i - 1), cuts.get(i));
            events.add(() -> books.capture(parcel));
            if (random.nextBoolean()) events.add(() -> books.deliver(parcel));
        }
        var returned = cuts(units, random);
        for (int i = 1; i < returned.size(); i++) {
            var back = new UUID(9, 50 + i);
            books.sold.takeBack(back, SOLS, returned.get(i - 1), returned.get(i));
            if (random.nextInt(3) == 0) continue;
            events.add(() -> books.settle(back));
            events.add(() -> books.giveBack(back));
        }
        return events;
    }

    /** Places to cut the units at, both ends included. */
    private static List<Integer> cuts(int units, Random random) {
        var cuts = new ArrayList<Integer>();
        for (int at = 0; at <= units; at++) if (at == 0 || at == units || random.nextInt(3) == 0) cuts.add(at);
        return cuts;
    }
}
