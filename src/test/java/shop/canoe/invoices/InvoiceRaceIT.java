package shop.canoe.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.invoices.InvoiceView.Kind;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderShare;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;
import shop.canoe.testing.RaceDatabase;

/** Many documents of one seller at once, some of them rolled back, on a real database: no number is lost or given twice. */
class InvoiceRaceIT {
    private static final int DOCUMENTS = 60;
    private static final SellerId SOL = new SellerId(new UUID(2, 1));
    private static final OrderShare LAMP = new OrderShare(2699, 499, 640, "EUR");
    private static RaceDatabase database;

    private final InvoiceBooks books = new InvoiceBooks();

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
        books.invoices = new InvoiceRepository();
        books.invoices.database = database.entityManager();
        books.clock = Clock.systemUTC();
        for (var kind : Kind.values()) database.inTransaction(() -> books.invoices.begin(SOL.value(), kind));
    }

    @Test
    void numbersHaveNoGapWhateverIsRolledBack() {
        atOnce(i -> {
            try {
                Transactions.retrying(() -> database.inTransaction(() -> {
                    write(UUID.randomUUID(), Kind.INVOICE);
                    if (i % 3 == 0) throw new IllegalStateException("rolled back on purpose");
                    return i;
                }));
            } catch (IllegalStateException rolledBack) {
                return i;
            }
            return i;
        });

        assertThat(positions(Kind.INVOICE))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, DOCUMENTS - DOCUMENTS / 3)
                        .boxed()
                        .toList());
    }

    @Test
    void ofManyWritersOfOneDocumentOneWritesIt() {
        var settled = UUID.randomUUID();

        atOnce(i -> Transactions.retrying(() -> database.inTransaction(() -> {
            write(settled, Kind.CREDIT_NOTE);
            return i;
        })));

        assertThat(positions(Kind.CREDIT_NOTE)).containsExactly(1);
    }

    private void write(UUID reference, Kind kind) {
        books.write(
                new Invoice.Subject(kind, reference, SOL.value(), "7K2F-9Q4D-1", LAMP),
                sol(),
                new InvoiceContent(List.of("Sol"), List.of("Ada"), List.of()));
    }

    private static List<Integer> positions(Kind kind) {
        return database.inTransaction(() -> database.entityManager()
                .createQuery("select i.position from Invoice i where i.kind = :kind order by i.position", Integer.class)
                .setParameter("kind", kind)
                .getResultList());
    }

    private interface Writer {
        int write(int number);
    }

    private static void atOnce(Writer writer) {
        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var done : threads.invokeAll(IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> (Callable<Integer>) () -> writer.write(i))
                    .toList())) done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static SellerView sol() {
        return new SellerView(
                SOL,
                "sol",
                "Sol",
                "DE",
                SellerState.ACTIVE,
                new DeliveryRates(new Money(499, "EUR"), Optional.empty(), Optional.empty()),
                Instant.EPOCH);
    }
}
