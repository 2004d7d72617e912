package shop.canoe.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.Parallel;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** Many who make the same deal or coupon at once. The negative control shows that reading first is not enough. */
class RuleRaceIT {
    private static final int MAKERS = 12;
    private static final Issuer OPERATOR = Issuer.operator(People.operator());
    private static RaceDatabase database;

    private final OfferView lamp = new OfferView(
            new OfferId(UUID.randomUUID()),
            new Sku("LMP-AURORA-RED"),
            new SellerId(UUID.randomUUID()),
            Condition.NEW,
            new Money(2999, "EUR"),
            1,
            true,
            0);

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @BeforeEach
    void empty() {
        database.close();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anOfferNeverHasTwoDealsAtOneTimeHoweverManyAreMadeAtOnce() {
        var made = inParallel(number -> deal(new PromotionRepository(), hours(number, number + MAKERS)));

        assertThat(made).containsOnlyOnce("made").contains("sku promotions.deal_overlaps");
        assertThat(database.breaches("promotions")).isEmpty();
    }

    @Test
    void dealsOneAfterTheOtherAllHold() {
        var made = inParallel(number -> deal(new PromotionRepository(), hours(number, number + 1)));

        assertThat(made).hasSize(MAKERS).containsOnly("made");
        assertThat(database.breaches("promotions")).isEmpty();
    }

    @Test
    void withoutTheLockTheSameRaceMakesDealsThatOverlap() {
        var allHaveLooked = new CyclicBarrier(MAKERS);

        inParallel(number -> deal(new LookThenAdd(allHaveLooked), hours(number, number + MAKERS)));

        assertThat(database.breaches("promotions")).isNotEmpty();
    }

    /** The negative control: all have looked before the first one adds. */
    private static final class LookThenAdd extends PromotionRepository {
        private final CyclicBarrier allHaveLooked;

        LookThenAdd(CyclicBarrier allHaveLooked) {
            this.allHaveLooked = allHaveLooked;
        }

        @Override
        void lockDealsOf(OfferId offer) {}

        @Override
        boolean hasDeal(OfferId offer, Window window) {
            boolean found = super.hasDeal(offer, window);
            try {
                allHaveLooked.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            return found;
        }
    }

    @Test
    void aCodeIsGivenOnceAndTheOthersAreToldBesideTheField() {
        var made = inParallel(number -> coupon());

        assertThat(made).hasSize(MAKERS).containsOnlyOnce("made").containsOnly("made", "code promotions.code_taken");
    }

    private String deal(PromotionRepository repository, Window window) {
        return outcome(() -> service(repository).make(new NewDeal(lamp.id(), 2000, window, 5), OPERATOR));
    }

    private static String coupon() {
        return outcome(() -> coupons()
                .make(
                        new NewCoupon(
                                "SAVE",
                                "Save",
                                new Benefit.Percent(1000),
                                Funding.SHOP,
                                null,
                                null,
                                100,
                                false,
                                hours(0, 1),
                                null,
                                null),
                        OPERATOR));
    }

    private static String outcome(Callable<?> work) {
        try {
            Transactions.retrying(() -> database.inTransaction(() -> call(work)));
            return "made";
        } catch (InvalidException e) {
            return e.problems().get(0).field() + " " + e.problems().get(0).messageKey();
        }
    }

    private static Object call(Callable<?> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Window hours(int from, int until) {
        var noon = Instant.parse("2030-01-01T12:00:00Z");
        return new Window(noon.plusSeconds(3600L * from), noon.plusSeconds(3600L * until));
    }

    private PromotionService service(PromotionRepository repository) {
        repository.database = database.entityManager();
        var service = new PromotionService();
        service.promotions = repository;
        service.clock = Clock.systemUTC();
        service.events = new DomainEvents() {
            @Override
            public void publish(Record event) {}
        };
        service.offers = new OfferService() {
            @Override
            public Map<OfferId, OfferView> views(Collection<OfferId> ids) {
                return Map.of(lamp.id(), lamp);
            }
        };
        return service;
    }

    private static CouponService coupons() {
        var service = new CouponService();
        service.clock = Clock.systemUTC();
        service.coupons = new CouponRepository();
        service.coupons.database = database.entityManager();
        return service;
    }

    private static List<String> inParallel(IntFunction<String> maker) {
        return Parallel.run(MAKERS, MAKERS, maker);
    }
}
