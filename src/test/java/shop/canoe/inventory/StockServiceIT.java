package shop.canoe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.testing.RaceDatabase;

class StockServiceIT {
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static RaceDatabase database;

    private StockService stock = new StockService();
    private final List<Record> published = new ArrayList<>();
    private final OfferId lamp = new OfferId(Ids.next(Instant.now()));
    private final OfferId teapot = new OfferId(Ids.next(Instant.now()));
    private final UUID checkout = Ids.next(Instant.now());

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void service() {
        stock = StockBench.service(database.entityManager(), new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        });
        count(Map.of(lamp, 5, teapot, 3));
        published.clear();
    }

    @AfterEach
    void theSumsAreRight() {
        assertThat(database.breaches("inventory")).isEmpty();
    }

    @Test
    void whatIsReservedIsNoLongerAvailable() {
        reserve(Map.of(lamp, 2, teapot, 3), HOLD);

        assertThat(available()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 3, teapot, 0));
        assertThat(onHand()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 5, teapot, 3));
        assertThat(published).hasSize(1).first().isInstanceOf(StockChanged.class);
    }

    @Test
    void aHoldIsProlongedAndNeverShortened() {
        reserve(Map.of(lamp, 2), HOLD);

        in(() -> prolonged(Duration.ofHours(24)));
        var end = in(() -> stock.heldUntil(checkout)).orElseThrow();
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        in(() -> prolonged(Duration.ofMinutes(1)));
        assertThat(in(() -> stock.heldUntil(checkout))).hasValue(end);
    }

    @Test
    void aHoldIsShortenedAndNeverProlongedByThat() {
        reserve(Map.of(lamp, 2), Duration.ofHours(24));

        in(() -> shortened(HOLD));
        var end = in(() -> stock.heldUntil(checkout)).orElseThrow();
        assertThat(end).isBefore(Instant.now().plus(HOLD).plusSeconds(60));
        in(() -> shortened(Duration.ofHours(1)));
        assertThat(in(() -> stock.heldUntil(checkout))).hasValue(end);
    }

    private boolean shortened(Duration time) {
        stock.shorten(checkout, time);
        return true;
    }

    @Test
    void whatHasEndedIsNotProlonged() {
        reserve(Map.of(lamp, 2), Duration.ZERO);
        in(() -> stock.sweep());

        in(() -> prolonged(HOLD));

        assertThat(in(() -> stock.heldUntil(checkout))).isEmpty();
        assertThat(available()).containsEntry(lamp, 5);
    }

    private boolean prolonged(Duration time) {
        stock.prolong(checkout, time);
        return true;
    }

    @Test
    void scarceIsWhatHasFewUnitsLeftToSell() {
        reserve(Map.of(lamp, 2, teapot, 1), HOLD);

        assertThat(in(() -> stock.scarce(List.of(lamp, teapot), 2))).isEqualTo(Map.of(teapot, 2));
        assertThat(in(() -> stock.scarce(List.of(lamp, teapot), 3))).isEqualTo(Map.of(lamp, 3, teapot, 2));
        assertThat(in(() -> stock.scarce(List.of(), 3))).isEmpty();
    }

    @Test
    void anOfferThatWasNeverCountedIsAbsent() {
        var unknown = new OfferId(UUID.randomUUID());

        assertThat(in(() -> stock.available(List.of(unknown)))).isEmpty();
        assertThatThrownBy(() -> reserve(Map.of(unknown, 1), HOLD))
                .isInstanceOfSatisfying(
                        SoldOutException.class,
                        refusal -> assertThat(refusal.available()).containsEntry(unknown, 0));
    }

    @Test
    void allOrNothingIsHeldAndEachThatLacksIsNamed() {
        var pan = new OfferId(Ids.next(Instant.now()));
        count(Map.of(pan, 9));

        assertThatThrownBy(() -> reserve(Map.of(pan, 1, lamp, 6, teapot, 4), HOLD))
                .isInstanceOfSatisfying(
                        SoldOutException.class,
                        refusal -> assertThat(refusal.available())
                                .containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 5, teapot, 3)));

        assertThat(available()).containsEntry(lamp, 5).containsEntry(teapot, 3);
    }

    @Test
    void theSameReferenceReplacesItsHold() {
        reserve(Map.of(lamp, 4), HOLD);

        reserve(Map.of(lamp, 5, teapot, 1), HOLD);
        assertThat(available()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 0, teapot, 2));

        reserve(Map.of(teapot, 3), HOLD);
        assertThat(available()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 5, teapot, 0));
    }

    @Test
    void aReplacementThatLacksStockLeavesTheOldHoldAndCountsItAsAvailableToItsHolder() {
        reserve(Map.of(lamp, 4), HOLD);

        assertThatThrownBy(() -> reserve(Map.of(lamp, 6), HOLD))
                .isInstanceOfSatisfying(
                        SoldOutException.class,
                        refusal -> assertThat(refusal.available()).containsEntry(lamp, 5));

        assertThat(available()).containsEntry(lamp, 1);
        assertThat(in(() -> stock.confirm(checkout))).isTrue();
    }

    @Test
    void aReleasedHoldGivesBackOnceAndCanBeMadeAgain() {
        reserve(Map.of(lamp, 4), HOLD);

        release();
        release();
        assertThat(available()).containsEntry(lamp, 5);
        assertThat(in(() -> stock.confirm(checkout))).isFalse();

        reserve(Map.of(lamp, 2), HOLD);
        assertThat(available()).containsEntry(lamp, 3);
    }

    @Test
    void onlyHoldsWhoseTimeIsUpAreSwept() {
        reserve(Map.of(lamp, 4), HOLD);
        assertThat(in(stock::sweep)).isZero();

        reserve(Map.of(lamp, 4), Duration.ZERO);
        assertThat(in(stock::sweep)).isEqualTo(1);
        assertThat(in(stock::sweep)).isZero();
        assertThat(available()).containsEntry(lamp, 5);
        assertThat(in(() -> stock.confirm(checkout))).isFalse();
    }

    @Test
    void whatIsPaidStaysHeld() {
        reserve(Map.of(lamp, 4), Duration.ZERO);

        assertThat(in(() -> stock.confirm(checkout))).isTrue();
        assertThat(in(() -> stock.confirm(checkout))).isTrue();
        assertThat(in(stock::sweep)).isZero();
        release();

        assertThat(available()).containsEntry(lamp, 1);
        assertThatThrownBy(() -> reserve(Map.of(lamp, 1), HOLD)).isInstanceOf(AlreadyConfirmedException.class);
    }

    @Test
    void nothingIsConfirmedThatWasNeverHeld() {
        assertThat(in(() -> stock.confirm(UUID.randomUUID()))).isFalse();
    }

    @Test
    void dispatchTakesOutPartByPart() {
        reserve(Map.of(lamp, 2, teapot, 1), HOLD);
        in(() -> stock.confirm(checkout));

        dispatch(Map.of(lamp, 1));
        dispatch(Map.of(teapot, 1));
        assertThat(onHand()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 4, teapot, 2));
        assertThat(available()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 3, teapot, 2));

        dispatch(Map.of(lamp, 1));
        assertThatThrownBy(() -> dispatch(Map.of(lamp, 1))).isInstanceOf(NotReservedException.class);
        assertThat(onHand()).containsEntry(lamp, 3);
    }

    @Test
    void onlyWhatIsPaidIsDispatched() {
        reserve(Map.of(lamp, 2), HOLD);

        assertThatThrownBy(() -> dispatch(Map.of(lamp, 1))).isInstanceOf(NotReservedException.class);
        in(() -> stock.confirm(checkout));
        assertThatThrownBy(() -> dispatch(Map.of(lamp, 3))).isInstanceOf(NotReservedException.class);
        assertThatThrownBy(() -> dispatch(Map.of(teapot, 1))).isInstanceOf(NotReservedException.class);
    }

    @Test
    void aCountSaysWhatIsThereAndNamesWhatChanged() {
        assertThat(count(Map.of(lamp, 5, teapot, 7))).containsExactly(teapot);
        assertThat(onHand()).containsEntry(teapot, 7);
        assertThat(published).containsExactly(new StockChanged(List.of(teapot.value())));

        assertThat(count(Map.of(lamp, 5, teapot, 7))).isEmpty();
        assertThat(published).hasSize(1);
    }

    @Test
    void aCountBelowWhatIsReservedChangesNothing() {
        reserve(Map.of(lamp, 4), HOLD);

        assertThatThrownBy(() -> count(Map.of(lamp, 3, teapot, 9)))
                .isInstanceOfSatisfying(
                        CountBelowReservedException.class,
                        refusal -> assertThat(refusal.reserved()).isEqualTo(Map.of(lamp, 4)));

        assertThat(onHand()).containsExactlyInAnyOrderEntriesOf(Map.of(lamp, 5, teapot, 3));
        assertThat(count(Map.of(lamp, 4))).containsExactly(lamp);
        assertThat(available()).containsEntry(lamp, 0);
    }

    @Test
    void availabilityOfHundredsOfOffersIsOneStatement() {
        var offers = new ArrayList<OfferId>();
        for (int i = 0; i < 300; i++) offers.add(new OfferId(UUID.randomUUID()));

        SqlCount.reset();
        in(() -> stock.available(offers));
        assertThat(SqlCount.get()).isEqualTo(1);
    }

    @Test
    void takesAllUnitsFromOnePlaceRatherThanTheNearest() {
        transfer(lamp, "MAIN", "LYON", 1);
        transfer(lamp, "MAIN", "LEIPZIG", 2);

        reserveFor("FR", Map.of(lamp, 2));

        assertThat(reservedOf(lamp)).isEqualTo(Map.of("LEIPZIG", 2, "LYON", 0, "MAIN", 0));
    }

    @Test
    void takesFromTheCountryItGoesToWhenThatHasEnough() {
        transfer(lamp, "MAIN", "LYON", 1);

        reserveFor("FR", Map.of(lamp, 1));

        assertThat(reservedOf(lamp)).isEqualTo(Map.of("LYON", 1, "MAIN", 0));
    }

    @Test
    void splitsWhatNoPlaceHasAlone() {
        transfer(lamp, "MAIN", "LYON", 2);

        reserveFor("DE", Map.of(lamp, 5));

        assertThat(reservedOf(lamp)).isEqualTo(Map.of("LYON", 2, "MAIN", 3));
        in(() -> stock.confirm(checkout));
        dispatch(Map.of(lamp, 4));
        dispatch(Map.of(lamp, 1));
        assertThat(onHand()).containsEntry(lamp, 0);
    }

    @Test
    void whatSomebodyHoldsHimselfIsAvailableToHim() {
        database.inTransaction(() -> stock.reserve(new Reservation(checkout, "a1", "FR", Map.of(teapot, 3), HOLD)));

        assertThat(in(() -> stock.available(List.of(teapot, lamp), "a1"))).isEqualTo(Map.of(teapot, 3, lamp, 5));
        assertThat(in(() -> stock.available(List.of(teapot, lamp), "a2"))).isEqualTo(Map.of(teapot, 0, lamp, 5));
    }

    @Test
    void aCountIsOfAllPlacesTogether() {
        transfer(lamp, "MAIN", "LYON", 3);
        reserveFor("FR", Map.of(lamp, 2));

        assertThat(count(Map.of(lamp, 5))).isEmpty();
        assertThat(count(Map.of(lamp, 2))).containsExactly(lamp);

        assertThat(reservedOf(lamp)).isEqualTo(Map.of("LYON", 2, "MAIN", 0));
        assertThat(onHand()).containsEntry(lamp, 2);
        assertThatThrownBy(() -> count(Map.of(lamp, 1))).isInstanceOf(CountBelowReservedException.class);
    }

    @Test
    void reservedUnitsDoNotLeaveTheirPlace() {
        reserve(Map.of(lamp, 4), HOLD);

        assertThatThrownBy(() -> transfer(lamp, "MAIN", "LYON", 2)).isInstanceOf(TooFewUnitsException.class);
        assertThatThrownBy(() -> in(() -> {
                    keeping().adjust(lamp, "MAIN", 2, AdjustmentReason.LOST);
                    return "";
                }))
                .isInstanceOf(TooFewUnitsException.class);
        assertThatThrownBy(() -> transfer(lamp, "MAIN", "NOWHERE", 1)).isInstanceOf(UnknownLocationException.class);

        database.inTransaction(() -> keeping().adjust(lamp, "MAIN", 1, AdjustmentReason.DAMAGED));
        assertThat(available()).containsEntry(lamp, 0);
        assertThat(in(() -> keeping().movements(lamp, 1)))
                .extracting(MovementView::delta, MovementView::reason)
                .containsExactly(tuple(-1, "damaged"));
    }

    private StockKeeping keeping() {
        return StockBench.keeping(stock);
    }

    private void transfer(OfferId offer, String from, String to, int units) {
        database.inTransaction(() -> keeping().transfer(offer, from, to, units));
    }

    private void reserveFor(String country, Map<OfferId, Integer> units) {
        database.inTransaction(() -> stock.reserve(new Reservation(checkout, "", country, units, HOLD)));
    }

    private Map<String, Integer> reservedOf(OfferId offer) {
        return in(() -> keeping().shelves(List.of(offer))).get(offer).stream()
                .collect(java.util.stream.Collectors.toMap(
                        shelf -> shelf.location().code(), ShelfView::reserved));
    }

    private void reserve(Map<OfferId, Integer> units, Duration hold) {
        database.inTransaction(() -> stock.reserve(new Reservation(checkout, units, hold)));
    }

    private void release() {
        database.inTransaction(() -> stock.release(checkout));
    }

    private void dispatch(Map<OfferId, Integer> units) {
        database.inTransaction(() -> stock.dispatch(checkout, units));
    }

    private Collection<OfferId> count(Map<OfferId, Integer> onHand) {
        return in(() -> stock.count(onHand, "count"));
    }

    private Map<OfferId, Integer> available() {
        return in(() -> stock.available(List.of(lamp, teapot)));
    }

    private Map<OfferId, Integer> onHand() {
        return in(() -> stock.onHand(List.of(lamp, teapot)));
    }

    private static <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
