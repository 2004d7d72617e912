package shop.canoe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.testing.InsideIT;
import shop.canoe.testing.Invariants;

/** Holds on stock inside the server, with its transactions as they are. {@link StockRaceIT} races harder, without a server. */
class ReservationIT extends InsideIT {
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final int BUYERS = 16;

    @Inject
    StockService stock;

    @Inject
    Transactions transactions;

    @Inject
    DomainEvents events;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @AfterEach
    void forgetEverything() {
        transactions.inNew(() -> {
            for (var table : List.of("reservation_line", "reservation", "movement", "stock"))
                database.createNativeQuery("delete from inventory_" + table).executeUpdate();
        });
    }

    @Test
    void asManyBuyersAreServedAsThereAreUnits() {
        var offer = offer(10);

        var sold = atOnce(BUYERS, number -> reserves(stock, offer));

        assertThat(Collections.frequency(sold, true)).isEqualTo(10);
        assertThat(available(offer)).isZero();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void moreAreServedWhenTheUpdateHasNoCondition() {
        var offer = offer(10);
        var careless = with(new LookThenTake(), new ReservationRepository());

        var sold = atOnce(BUYERS, number -> transactions.<Boolean>inNew(() -> reserves(careless, offer)));

        assertThat(Collections.frequency(sold, true)).isGreaterThan(10);
        assertThat(breaches()).isNotEmpty();
    }

    @Test
    void aRefusedHoldKeepsNothingOfWhatItGot() {
        var plenty = offer(5);
        var scarce = offer(1);

        assertThatThrownBy(() -> stock.reserve(hold(UUID.randomUUID(), Map.of(plenty, 2, scarce, 2))))
                .isInstanceOf(SoldOutException.class);

        assertThat(available(plenty)).isEqualTo(5);
        assertThat(available(scarce)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aHoldFallsWithTheTransactionAroundIt() {
        var offer = offer(5);

        assertThatThrownBy(() -> transactions.inNew(() -> {
                    stock.reserve(hold(UUID.randomUUID(), Map.of(offer, 2)));
                    throw new IllegalStateException("after the hold");
                }))
                .hasMessageContaining("after the hold");

        assertThat(available(offer)).isEqualTo(5);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aHoldIsGivenBackOnceHoweverOftenItIsReleased() {
        var offer = offer(5);
        var checkout = UUID.randomUUID();
        stock.reserve(hold(UUID.randomUUID(), Map.of(offer, 3)));
        stock.reserve(hold(checkout, Map.of(offer, 2)));

        release(stock, checkout);

        assertThat(available(offer)).isEqualTo(2);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void itIsGivenBackMoreThanOnceWhenNobodyAsksWhetherItStands() {
        var offer = offer(5);
        var checkout = UUID.randomUUID();
        stock.reserve(hold(UUID.randomUUID(), Map.of(offer, 3)));
        stock.reserve(hold(checkout, Map.of(offer, 2)));
        var careless = with(new StockRepository(), new ReleaseAnything());

        transactions.inNew(() -> {
            careless.release(checkout);
            careless.release(checkout);
        });

        assertThat(available(offer)).isEqualTo(4);
        assertThat(breaches()).isNotEmpty();
    }

    private void release(StockService service, UUID checkout) {
        atOnce(8, number -> {
            service.release(checkout);
            return number;
        });
    }

    private boolean reserves(StockService service, OfferId offer) {
        try {
            service.reserve(hold(UUID.randomUUID(), Map.of(offer, 1)));
            return true;
        } catch (SoldOutException e) {
            return false;
        }
    }

    private static Reservation hold(UUID reference, Map<OfferId, Integer> units) {
        return new Reservation(reference, units, HOLD);
    }

    private OfferId offer(int units) {
        var offer = new OfferId(UUID.randomUUID());
        stock.count(Map.of(offer, units), "count");
        return offer;
    }

    private int available(OfferId offer) {
        return stock.available(List.of(offer)).getOrDefault(offer, 0);
    }

    private List<String> breaches() {
        return transactions.inNew(() -> Invariants.breaches(database, "inventory"));
    }

    private StockService with(StockRepository repository, ReservationRepository reservations) {
        return StockBench.service(repository, reservations, database, events);
    }

    /** All have looked before the first one takes. */
    @Vetoed
    private static class LookThenTake extends StockRepository {
        private final CyclicBarrier allHaveLooked = new CyclicBarrier(BUYERS);

        private final ThreadLocal<Map<OfferId, SortedMap<String, Level>>> looked = new ThreadLocal<>();

        @Override
        Map<OfferId, SortedMap<String, Level>> shelvesToReserve(Collection<OfferId> offers) {
            var levels = shelves(offers);
            looked.set(levels);
            await(allHaveLooked);
            return levels;
        }

        @Override
        boolean reserve(SortedMap<Shelf, Integer> units) {
            units.forEach((shelf, more) -> database.createNativeQuery(
                            "update inventory_stock set reserved = :reserved where offer_id = :offer")
                    .setParameter(
                            "reserved",
                            looked.get()
                                            .get(shelf.offer())
                                            .get(shelf.location())
                                            .reserved()
                                    + more)
                    .setParameter("offer", shelf.offer().value())
                    .executeUpdate());
            return true;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Vetoed
    private static class ReleaseAnything extends ReservationRepository {
        @Override
        boolean move(UUID reference, ReservationStatus from, ReservationStatus to) {
            super.move(reference, from, to);
            return true;
        }
    }
}
