package shop.canoe.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.AccountView;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.Parallel;
import shop.canoe.testing.RaceDatabase;

/** Many checkouts at once on a real database. The negative control shows that the same race breaks the limit without the guard. */
class RedemptionRaceIT {
    private static final int THREADS = 16;
    private static final int ROUNDS = 300;
    private static final Duration HOLD = Duration.ofMinutes(20);
    private static final UUID ADAS_ACCOUNT = new UUID(9, 9);
    private static final EmailAddress ADAS_EMAIL = new EmailAddress("ada@canoe.example");
    private static final Window OPEN =
            new Window(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));
    private static final Money OFF = new Money(100, "EUR");
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
            for (var table : List.of("customer_use", "redemption", "deal", "coupon"))
                database.entityManager()
                        .createNativeQuery("delete from promotions_" + table)
                        .executeUpdate();
        });
    }

    @Test
    void aCouponForOneIsUsedOnceByTwoHundred() {
        var once = coupon("ONCE", 1, null);

        var used = inParallel(200, number -> claims(service(), once, guest(number)));

        assertThat(Collections.frequency(used, true)).isEqualTo(1);
        assertThat(used(once)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void itIsUsedMoreOftenWhenItIsCountedBeforeItIsWritten() {
        var once = coupon("ONCE", 10, null);
        var careless = service(new CountThenInsert());

        var used = inParallel(200, number -> claims(careless, once, guest(number)));

        assertThat(Collections.frequency(used, true)).isGreaterThan(10);
        assertThat(breaches()).isNotEmpty();
    }

    @Test
    void aCustomerUsesItOnceFromTwentyWindowsAndAsGuestToo() {
        var ten = coupon("TEN", null, 1);

        var used = inParallel(
                20,
                number -> claims(
                        service(),
                        ten,
                        number % 2 == 0
                                ? new Customer(Optional.of(ADAS_ACCOUNT), Optional.of(ADAS_EMAIL))
                                : new Customer(Optional.empty(), Optional.of(ADAS_EMAIL))));

        assertThat(Collections.frequency(used, true)).isEqualTo(1);
        assertThat(used(ten)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void threeUsesPerCustomerAreThree() {
        var thrice = coupon("THRICE", null, 3);

        var used = inParallel(
                20, number -> claims(service(), thrice, new Customer(Optional.empty(), Optional.of(ADAS_EMAIL))));

        assertThat(Collections.frequency(used, true)).isEqualTo(3);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void anotherMailboxNameOfTheSameCustomerIsNoNewCustomer() {
        var ten = coupon("TEN", null, 1);

        assertThat(claims(service(), ten, new Customer(Optional.empty(), Optional.of(ADAS_EMAIL))))
                .isTrue();
        assertThat(claims(
                        service(),
                        ten,
                        new Customer(Optional.empty(), Optional.of(new EmailAddress("ada+again@canoe.example")))))
                .isFalse();
    }

    @Test
    void fiveOfFiftyGetADealOfFive() {
        var deal = deal(5);

        var got = inParallel(50, number -> claimsDeal(deal, 1));

        assertThat(Collections.frequency(got, true)).isEqualTo(5);
        assertThat(claimed(deal)).isEqualTo(5);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whatIsReleasedCanBeUsedAgain() {
        var once = coupon("ONCE", 1, 1);
        var checkout = UUID.randomUUID();
        var ada = new Customer(Optional.of(ADAS_ACCOUNT), Optional.of(ADAS_EMAIL));
        run(() -> service().claim(redeem(checkout, ada, once)));
        run(() -> service().confirm(checkout, ada));

        inParallel(8, number -> {
            run(() -> service().release(checkout));
            return true;
        });

        assertThat(used(once)).isZero();
        assertThat(claims(service(), once, ada)).isTrue();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void claimingAgainWhatIsHeldCountsOnce() {
        var ten = coupon("TEN", 100, 1);
        var checkout = UUID.randomUUID();
        var ada = new Customer(Optional.empty(), Optional.of(ADAS_EMAIL));

        run(() -> service().claim(redeem(checkout, ada, ten)));
        run(() -> service().claim(redeem(checkout, ada, ten)));

        assertThat(used(ten)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aRefusedClaimKeepsNothing() {
        var free = coupon("FREE", 10, null);
        var gone = coupon("GONE", 1, null);
        claims(service(), gone, guest(1));

        assertThatThrownBy(() -> run(() -> service()
                        .claim(new Redeem(
                                UUID.randomUUID(),
                                guest(2),
                                List.of(
                                        new Redeem.CouponUse(free, "FREE", OFF),
                                        new Redeem.CouponUse(gone, "GONE", OFF)),
                                List.of(),
                                HOLD))))
                .isInstanceOf(CouponGoneException.class);

        assertThat(used(free)).isZero();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aClaimIsEitherPaidOrSweptAndThenTakenAgainIfItCanBe() {
        for (int i = 0; i < 20; i++) {
            var deal = deal(1);
            var checkout = UUID.randomUUID();
            run(() -> service().claim(redeemDeal(checkout, deal, 1, Duration.ZERO)));

            inParallel(2, number -> {
                if (number == 0) run(() -> service().confirm(checkout, Customer.UNKNOWN));
                else run(() -> service().sweep());
                return true;
            });

            assertThat(claimed(deal)).isEqualTo(1);
        }
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aSweptClaimThatSomebodyElseGotIsNotConfirmed() {
        var deal = deal(1);
        var late = UUID.randomUUID();
        run(() -> service().claim(redeemDeal(late, deal, 1, Duration.ZERO)));
        run(() -> service().sweep());
        assertThat(claimsDeal(deal, 1)).isTrue();

        assertThatThrownBy(() -> run(() -> service().confirm(late, Customer.UNKNOWN)))
                .isInstanceOf(DealGoneException.class);

        assertThat(claimed(deal)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whoClaimedADealInTimeGetsItAlsoWhenItIsOverByThen() {
        var deal = deal(1);
        var checkout = UUID.randomUUID();
        run(() -> service().claim(redeemDeal(checkout, deal, 1, Duration.ZERO)));
        run(() -> service().sweep());
        assertThat(claimed(deal)).isZero();
        end("deal");

        run(() -> service().confirm(checkout, Customer.UNKNOWN));

        assertThat(claimed(deal)).isEqualTo(1);
        assertThat(claimsDeal(deal, 1)).isFalse();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whoEnteredACouponInTimeGetsItAlsoWhenItIsOverByThen() {
        var once = coupon("ONCE", 1, 1);
        var checkout = UUID.randomUUID();
        run(() -> service()
                .claim(new Redeem(
                        checkout,
                        guest(1),
                        List.of(new Redeem.CouponUse(once, "ONCE", OFF)),
                        List.of(),
                        Duration.ZERO)));
        run(() -> service().sweep());
        end("coupon");

        run(() -> service().confirm(checkout, guest(1)));

        assertThat(used(once)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void whatIsProlongedIsNotSwept() {
        var deal = deal(1);
        var checkout = UUID.randomUUID();
        run(() -> service().claim(redeemDeal(checkout, deal, 1, Duration.ZERO)));

        run(() -> service().prolong(checkout, HOLD));
        run(() -> service().sweep());

        assertThat(claimed(deal)).isEqualTo(1);
        assertThat(breaches()).isEmpty();
    }

    /** All of them, a second ago. */
    private static void end(String table) {
        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update promotions_" + table + " set ends_at = now(6) - interval 1 second")
                .executeUpdate());
    }

    @Test
    void aDealThatIsOverIsNotClaimed() {
        var past = new Window(Instant.now().minusSeconds(7200), Instant.now().minusSeconds(3600));

        assertThat(claimsDeal(deal(5, past), 1)).isFalse();
    }

    @Test
    void claimingReleasingAndSweepingManyRulesNeverWaitInACircle() {
        var coupons = new ArrayList<UUID>();
        var deals = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            coupons.add(coupon("MANY" + i, 10_000, null));
            deals.add(deal(10_000));
        }

        inParallel(ROUNDS, number -> {
            var checkout = UUID.randomUUID();
            var hold = number % 2 == 0 ? Duration.ZERO : HOLD;
            // In one transaction each, without another try: a circle would be a deadlock.
            database.inTransaction(
                    () -> service().claim(redeemAll(checkout, shuffled(coupons), shuffled(deals), hold)));
            if (number % 2 == 0) database.inTransaction(() -> service().sweep());
            else database.inTransaction(() -> service().release(checkout));
            return true;
        });

        database.inTransaction(() -> service().sweep());
        assertThat(coupons).allSatisfy(coupon -> assertThat(used(coupon)).isZero());
        assertThat(deals).allSatisfy(deal -> assertThat(claimed(deal)).isZero());
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aClaimIsWrittenDownWithWhatItTakesOff() {
        var deal = deal(5);
        var checkout = UUID.randomUUID();
        run(() -> service().claim(redeemDeal(checkout, deal, 2, HOLD)));

        var discount = database.inTransaction(() -> (Number) database.entityManager()
                .createNativeQuery("select discount_minor from promotions_redemption where checkout_id = :checkout")
                .setParameter("checkout", checkout)
                .getSingleResult());
        assertThat(discount.longValue()).isEqualTo(OFF.minor());
    }

    private static List<UUID> shuffled(List<UUID> rules) {
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private static Redeem redeemAll(UUID checkout, List<UUID> coupons, List<UUID> deals, Duration hold) {
        return new Redeem(
                checkout,
                guest(1),
                coupons.stream()
                        .map(coupon -> new Redeem.CouponUse(coupon, "CODE", OFF))
                        .toList(),
                deals.stream()
                        .map(deal -> new Redeem.DealUse(deal, "Lamp", 1, OFF))
                        .toList(),
                hold);
    }

    private static boolean claims(RedemptionService service, UUID coupon, Customer customer) {
        return accepts(() -> service.claim(redeem(UUID.randomUUID(), customer, coupon)));
    }

    private static boolean claimsDeal(UUID deal, int units) {
        return accepts(() -> service().claim(redeemDeal(UUID.randomUUID(), deal, units, HOLD)));
    }

    private static boolean accepts(Runnable work) {
        try {
            run(work);
            return true;
        } catch (BusinessException refusal) {
            return false;
        }
    }

    private static void run(Runnable work) {
        Transactions.retrying(() -> {
            database.inTransaction(work);
            return "";
        });
    }

    private static Redeem redeem(UUID checkout, Customer customer, UUID coupon) {
        return new Redeem(checkout, customer, List.of(new Redeem.CouponUse(coupon, "CODE", OFF)), List.of(), HOLD);
    }

    private static Redeem redeemDeal(UUID checkout, UUID deal, int units, Duration hold) {
        return new Redeem(
                checkout, Customer.UNKNOWN, List.of(), List.of(new Redeem.DealUse(deal, "Lamp", units, OFF)), hold);
    }

    private static Customer guest(int number) {
        return new Customer(Optional.empty(), Optional.of(new EmailAddress("guest" + number + "@canoe.example")));
    }

    private static UUID coupon(String code, @Nullable Integer maxUses, @Nullable Integer perCustomer) {
        var coupon = Coupon.make(
                new NewCoupon(
                        code,
                        code,
                        new Percent(1000),
                        Funding.SELLERS,
                        null,
                        null,
                        0,
                        false,
                        OPEN,
                        maxUses,
                        perCustomer),
                Instant.now());
        database.inTransaction(() -> database.entityManager().persist(coupon));
        return coupon.toView().id();
    }

    private static UUID deal(int cap) {
        return deal(cap, OPEN);
    }

    private static UUID deal(int cap, Window window) {
        var offer = new OfferView(
                new OfferId(UUID.randomUUID()),
                new Sku("LMP-AURORA-RED"),
                new SellerId(UUID.randomUUID()),
                Condition.NEW,
                new Money(2999, "EUR"),
                1,
                true,
                0);
        var deal = Deal.make(new NewDeal(offer.id(), 2000, window, cap), offer, Instant.now());
        database.inTransaction(() -> database.entityManager().persist(deal));
        return deal.toView().id();
    }

    private static int used(UUID coupon) {
        return database.inTransaction(() ->
                database.entityManager().find(Coupon.class, coupon).toView().used());
    }

    private static int claimed(UUID deal) {
        return database.inTransaction(
                () -> database.entityManager().find(Deal.class, deal).toView().claimed());
    }

    private static List<String> breaches() {
        return database.breaches("promotions");
    }

    private static List<Boolean> inParallel(int customers, IntPredicate customer) {
        return Parallel.run(THREADS, customers, customer::test);
    }

    private static RedemptionService service() {
        return service(new RedemptionRepository());
    }

    private static RedemptionService service(RedemptionRepository repository) {
        repository.database = database.entityManager();
        var service = new RedemptionService();
        service.redemptions = repository;
        service.clock = Clock.systemUTC();
        service.names = new CustomerNames();
        service.names.accounts = new AccountService() {
            @Override
            public AccountView view(AccountId id) {
                return new AccountView(id, "Ada Lind", ADAS_EMAIL, Set.of(), Instant.EPOCH);
            }
        };
        service.events = new DomainEvents() {
            @Override
            public void publish(Record event) {}
        };
        return service;
    }

    /** The negative control: looks how many there are, then adds one; the counter follows what it has seen. */
    private static class CountThenInsert extends RedemptionRepository {
        @Override
        boolean use(UUID coupon, Optional<Instant> at) {
            var used = (Number) database.createNativeQuery("select used from promotions_coupon where id = :coupon")
                    .setParameter("coupon", coupon)
                    .getSingleResult();
            if (used.intValue() >= 10) return false;
            database.createNativeQuery("update promotions_coupon set used = :used where id = :coupon")
                    .setParameter("used", used.intValue() + 1)
                    .setParameter("coupon", coupon)
                    .executeUpdate();
            return true;
        }
    }
}
