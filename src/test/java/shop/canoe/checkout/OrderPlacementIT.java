package shop.canoe.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.Register;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CartService;
import shop.canoe.catalog.CatalogImport;
import shop.canoe.catalog.ProductRow;
import shop.canoe.catalog.Sku;
import shop.canoe.inventory.Reservation;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferRow;
import shop.canoe.offers.OfferService;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderService;
import shop.canoe.orders.OrdersConfirmed;
import shop.canoe.orders.PlaceOrders;
import shop.canoe.payments.BegunPayment;
import shop.canoe.payments.CreditPayments;
import shop.canoe.payments.PayWith;
import shop.canoe.payments.Payer;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayNotice;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.MoneyMove;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.payments.gateway.OpenPage;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Formats;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.promotions.Customer;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.NewCoupon;
import shop.canoe.promotions.RedemptionService;
import shop.canoe.promotions.Window;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.OpenStore;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.testing.InsideIT;
import shop.canoe.testing.Invariants;
import shop.canoe.testing.People;
import shop.canoe.testing.Poll;
import shop.canoe.testing.TraceReceiver;

/** The way from a filled cart to a confirmed order inside the server, with its transactions as they are. Only the gateway is played. */
class OrderPlacementIT extends InsideIT {
    private static final Payer PAYER = new Payer(
            Optional.empty(),
            new EmailAddress("gwen@example.org"),
            new PostalAddress("Gwen", "Quay 1", "", "69001", "Lyon", "", "FR", ""));

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CLICKS = 20;
    private static final int CARELESS_CLICKS = 8;

    @Inject
    RedemptionService redemptions;

    @Inject
    CreditPayments credits;

    @Inject
    Market market;

    @Inject
    PlayedGateway gateway;

    @Inject
    Ears ears;

    @Inject
    CheckoutService checkouts;

    @Inject
    PlacementService placement;

    @Inject
    PlacementSteps steps;

    @Inject
    CheckoutRepository repository;

    @Inject
    CheckoutPlanner planner;

    @Inject
    CartService carts;

    @Inject
    StockService stock;

    @Inject
    OrderService orders;

    @Inject
    PaymentService payments;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    @Inject
    TraceReceiver traces;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager database;

    private final CartKey guest = CartKey.ofGuest(UUID.randomUUID());

    @AfterEach
    void invariantsHold() {
        for (var module : List.of("inventory", "orders", "payments", "promotions"))
            assertThat(transactions.<List<String>>inNew(() -> Invariants.breaches(database, module)))
                    .isEmpty();
    }

    @Test
    void aCheckoutBecomesOneGroupWithAnOrderPerSellerAndItsStockIsHeld() {
        var lamp = market.offer("sol", 2999, 10);
        var teapot = market.offer("mira", 1299, 10);
        var review = review(guest, Map.of(lamp, 2, teapot, 1));

        var page = place(guest, review);

        assertThat(page).startsWith(PlayedGateway.PAGES);
        var group = group(review).orElseThrow();
        assertThat(group.isConfirmed()).isFalse();
        assertThat(group.orders()).hasSize(2);
        assertThat(group.total()).isEqualTo(review.totals().orElseThrow().total());
        assertThat(available(lamp)).isEqualTo(8);
        assertThat(available(teapot)).isEqualTo(9);
        assertThat(status(review)).isEqualTo(CheckoutStatus.PAYING);
    }

    @Test
    void aSpeedThatIsNotOfferedIsRefusedAndNothingIsWritten() {
        var review = review(guest, Map.of(market.offer("sol", 2999, 10), 1));
        var seller = review.parcels().get(0).sellerId();

        assertThatThrownBy(() -> checkouts.choose(guest, Map.of(seller, DeliverySpeed.EXPRESS)))
                .isInstanceOf(SpeedNotOfferedException.class);

        assertThat(checkouts.current(guest)).contains(review.checkout());
    }

    @Test
    void aCheckoutHasEachSpeedAndEachGiftCardOnce() {
        var review = review(guest, Map.of(market.offer("sol", 2999, 10), 1, market.offer("mira", 1299, 10), 1));
        var speeds = review.parcels().stream()
                .collect(Collectors.toMap(CheckoutReview.Parcel::sellerId, parcel -> DeliverySpeed.STANDARD));
        checkouts.choose(guest, speeds);
        var cards = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        transactions.inNew(() -> {
            var checkout = repository.lockOrMake(guest, UUID.randomUUID(), Instant.now());
            cards.forEach(checkout::useGiftCard);
        });

        var found = checkouts.current(guest).orElseThrow();

        assertThat(found.speeds()).isEqualTo(speeds);
        assertThat(found.giftCards()).isEqualTo(cards);
    }

    @Test
    void aTraceTellsTheStepsOfPlacing() {
        var lamp = market.offer("sol", 2999, 10);
        place(guest, review(guest, Map.of(lamp, 1)));

        Poll.until("the trace", LIMIT, () -> traces.places().contains("order_processing"));
        assertThat(traces.places())
                .contains(
                        "order_processing > validation",
                        "order_processing > database",
                        "order_processing > database > pricing",
                        "order_processing > database > stock_reservation",
                        "order_processing > payment",
                        "order_processing > payment > gateway");
    }

    @Test
    void aPriceThatFellIsAppliedWithoutAnotherYes() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 1));
        market.price(lamp, 1999);

        assertThat(transactions
                        .<PlacementSteps.Claimed>inNew(() -> claim(steps, review))
                        .claim())
                .isEqualTo(PlacementSteps.Claim.PLACED_FOR_LESS);

        assertThat(group(review).orElseThrow().items()).isEqualTo(new Money(1999, "EUR"));
    }

    @Test
    void aPriceThatRoseIsAskedAboutAndNothingIsWritten() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 1));
        market.price(lamp, 3999);

        assertThatThrownBy(() -> place(guest, review)).isInstanceOf(TotalChangedException.class);

        assertThat(group(review)).isEmpty();
        assertThat(available(lamp)).isEqualTo(10);
    }

    @Test
    void theLastUseOfACouponGoesToOneAndTheOtherIsAskedAgain() {
        var lamp = market.offer("sol", 3000, 10);
        var code = market.couponForOne();
        var other = CartKey.ofGuest(UUID.randomUUID());
        var reviews = Stream.of(guest, other)
                .map(buyer -> {
                    carts.add(buyer, lamp, 1);
                    carts.enterCoupon(buyer, code, Customer.UNKNOWN);
                    return review(buyer, Map.of());
                })
                .toList();
        assertThat(reviews.get(0).discount()).isEqualTo(new Money(300, "EUR"));

        place(guest, reviews.get(0));

        assertThat(group(reviews.get(0))
                        .orElseThrow()
                        .orders()
                        .get(0)
                        .lines()
                        .get(0)
                        .discount())
                .isEqualTo(new Money(300, "EUR"));
        assertThatThrownBy(() -> place(other, reviews.get(1))).isInstanceOf(TotalChangedException.class);
        assertThat(checkouts.review(other).discount()).isEqualTo(new Money(0, "EUR"));
    }

    @Test
    void theSameFormAgainLeadsToTheSamePageAndGroup() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 2));
        var page = place(guest, review);
        var number = group(review).orElseThrow().number();

        assertThat(place(guest, review)).isEqualTo(page);

        assertThat(group(review).orElseThrow().number()).isEqualTo(number);
        assertThat(groupsOf(guest)).isEqualTo(1);
        assertThat(available(lamp)).isEqualTo(8);
        assertThat(gateway.begun(review)).isEqualTo(1);
    }

    @Test
    void twentyClicksAtOnceMakeOneOrder() {
        var lamp = market.offer("sol", 2999, 50);
        var review = review(guest, Map.of(lamp, 2));

        var pages = atOnce(CLICKS, number -> place(guest, review));

        assertThat(Set.copyOf(pages)).hasSize(1);
        assertThat(groupsOf(guest)).isEqualTo(1);
        assertThat(available(lamp)).isEqualTo(48);
        assertThat(gateway.begun(review)).isEqualTo(1);
    }

    @Test
    void everyClickMakesAnOrderWhenNothingTiesItToTheCheckout() {
        var lamp = market.offer("sol", 2999, 50);
        var review = review(guest, Map.of(lamp, 2));
        var careless = steps(new Unlocked(), new UntiedStock(), new UntiedOrders(), new UntiedPayments());

        atOnce(CARELESS_CLICKS, number -> transactions.<PlacementSteps.Claimed>inNew(() -> claim(careless, review)));

        assertThat(groupsOf(guest)).isEqualTo(CARELESS_CLICKS);
        assertThat(available(lamp)).isEqualTo(50 - 2 * CARELESS_CLICKS);
    }

    @Test
    void theLastUnitsGoToAsManyAsThereAreAndOfTheOthersNothingIsWritten() {
        var lamp = market.offer("sol", 2999, 3);
        var buyers = Stream.generate(() -> CartKey.ofGuest(UUID.randomUUID()))
                .limit(8)
                .toList();
        var reviews =
                buyers.stream().map(buyer -> review(buyer, Map.of(lamp, 1))).toList();

        var placed = atOnce(8, number -> places(buyers.get(number), reviews.get(number)));

        assertThat(Collections.frequency(placed, true)).isEqualTo(3);
        assertThat(available(lamp)).isZero();
        for (int number = 0; number < 8; number++) {
            boolean got = placed.get(number);
            assertThat(group(reviews.get(number)).isPresent()).isEqualTo(got);
            assertThat(payments.view(reviews.get(number).checkout().id()).isPresent())
                    .isEqualTo(got);
            assertThat(status(reviews.get(number))).isEqualTo(got ? CheckoutStatus.PAYING : CheckoutStatus.OPEN);
        }
    }

    @Test
    void aFailureAfterTheHoldTakesEverythingBack() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 2));
        payAnotherAmountFor(review);

        assertThatThrownBy(() -> place(guest, review)).isInstanceOf(ConstraintViolationException.class);

        assertThat(group(review)).isEmpty();
        assertThat(available(lamp)).isEqualTo(10);
        assertThat(status(review)).isEqualTo(CheckoutStatus.OPEN);
    }

    @Test
    void theHoldStaysWhenItIsNotPartOfTheSameTransaction() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 2));
        payAnotherAmountFor(review);
        var careless = steps(new CheckoutRepository(), new StockApart(), orders, payments);

        assertThatThrownBy(() -> transactions.<PlacementSteps.Claimed>inNew(() -> claim(careless, review)))
                .isInstanceOf(ConstraintViolationException.class);

        assertThat(group(review)).isEmpty();
        assertThat(available(lamp)).isEqualTo(8);
    }

    @Test
    void nobodyHearsOfAnOrderBeforeItsConfirmationIsCommitted() {
        var review = placedAndPaid();

        transactions.inNew(() -> {
            complete(review);
            assertThat(ears.heardOf(review)).isZero();
        });

        Poll.until("the event", LIMIT, () -> ears.heardOf(review) == 1);
        assertThat(ears.allWereConfirmed()).isTrue();
    }

    @Test
    void aConfirmationThatIsRolledBackIsHeardOfOnlyWhenItIsMadeAgain() {
        var review = placedAndPaid();
        assertThatThrownBy(() -> transactions.inNew(() -> {
                    complete(review);
                    throw new IllegalStateException("after the confirmation");
                }))
                .hasMessageContaining("after the confirmation");
        assertThat(group(review).orElseThrow().isConfirmed()).isFalse();
        assertThat(status(review)).isEqualTo(CheckoutStatus.PAYING);

        placement.returned(guest, review.checkout().id());

        Poll.until("the event", LIMIT, () -> ears.heardOf(review) == 1);
        assertThat(group(review).orElseThrow().isConfirmed()).isTrue();
    }

    @Test
    void howeverOftenTheShopperComesBackTheMailIsSentAndTheSaleCountedOnce() {
        var lamp = market.offer("sol", 2999, 10);
        var review = review(guest, Map.of(lamp, 2));
        var checkout = review.checkout().id();
        place(guest, review);
        gateway.authorise(review);

        var ends = atOnce(CLICKS, number -> placement.returned(guest, checkout));

        assertThat(Set.copyOf(ends)).containsExactly("/checkout/confirmation/" + checkout);
        var mail = "order-confirmed/" + group(review).orElseThrow().number();
        Poll.until("the mail", LIMIT, () -> count("notifications_mail where mail_key = ?1", mail) == 1);
        Poll.until("the sale", LIMIT, () -> count("recommendations_counted where checkout_id = ?1", checkout) == 1);
        Poll.until("the end of its events", LIMIT, () -> undelivered(checkout) == 0);
        assertThat(ears.heardOf(review)).isEqualTo(1);
        assertThat(available(lamp)).isEqualTo(8);
        assertThat(carts.count(guest)).isZero();
    }

    private CheckoutReview placedAndPaid() {
        var review = review(guest, Map.of(market.offer("sol", 2999, 10), 1));
        place(guest, review);
        gateway.authorise(review);
        return review;
    }

    /** All in the caller's transaction, so that nobody else can finish first. */
    private void complete(CheckoutReview review) {
        payments.resolve(review.checkout().id());
        assertThat(steps.finish(review.checkout().id())).isEqualTo(CheckoutStatus.COMPLETED);
    }

    /** Fills a cart and goes through address and delivery, up to the review. */
    private CheckoutReview review(CartKey buyer, Map<OfferId, Integer> units) {
        units.forEach((offer, quantity) -> carts.add(buyer, offer, quantity));
        var address = new PostalAddress("Ada Lovell", "Torstraße 12", "", "10115", "Berlin", "", "DE", "");
        checkouts.deliverTo(buyer, email(buyer), address);
        checkouts.choose(buyer, Map.of());
        return checkouts.review(buyer);
    }

    private static EmailAddress email(CartKey buyer) {
        return new EmailAddress(buyer.guestId().orElseThrow() + "@example.org");
    }

    private String place(CartKey buyer, CheckoutReview review) {
        return placement.place(buyer, placement.seal(review));
    }

    private boolean places(CartKey buyer, CheckoutReview review) {
        try {
            place(buyer, review);
            return true;
        } catch (LinesNotAvailableException e) {
            return false;
        }
    }

    private PlacementSteps.Claimed claim(PlacementSteps careless, CheckoutReview review) {
        return careless.claim(
                guest,
                new AcceptedReview(
                        review.checkout().id(), review.checkout().revision(), review.seen(), clock.instant()),
                Optional.empty(),
                "https://shop.example/return");
    }

    private void payAnotherAmountFor(CheckoutReview review) {
        var checkout = review.checkout().id();
        payments.prepare(checkout, new Money(1, "EUR"), PAYER);
        payments.start(checkout, "https://shop.example/return?c=" + checkout);
    }

    private Optional<OrderGroupView> group(CheckoutReview review) {
        return orders.ofCheckout(review.checkout().id());
    }

    private CheckoutStatus status(CheckoutReview review) {
        return transactions.<CheckoutStatus>inNew(
                () -> database.find(Checkout.class, review.checkout().id()).status());
    }

    private int available(OfferId offer) {
        return stock.available(List.of(offer)).getOrDefault(offer, 0);
    }

    private long groupsOf(CartKey buyer) {
        return count("orders_group where email = ?1", email(buyer).value());
    }

    private long undelivered(UUID checkout) {
        return count("platform_outbox where payload like ?1", "%" + checkout + "%");
    }

    private long count(String rows, Object parameter) {
        return transactions.<Long>inNew(() -> ((Number) database.createNativeQuery("select count(*) from " + rows)
                        .setParameter(1, parameter)
                        .getSingleResult())
                .longValue());
    }

    private PlacementSteps steps(
            CheckoutRepository repository, StockService stock, OrderService orders, PaymentService payments) {
        repository.database = database;
        var careless = new PlacementSteps();
        careless.repository = repository;
        careless.planner = planner;
        careless.redemptions = redemptions;
        careless.credits = credits;
        careless.carts = carts;
        careless.stock = stock;
        careless.orders = orders;
        careless.payments = payments;
        careless.formats = formats;
        careless.clock = clock;
        return careless;
    }

    /** All have seen an open checkout before the first one places. */
    @Vetoed
    private static class Unlocked extends CheckoutRepository {
        private final CyclicBarrier allHaveLooked = new CyclicBarrier(CARELESS_CLICKS);

        @Override
        Optional<Checkout> lock(UUID id) {
            try {
                allHaveLooked.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return find(id);
        }
    }

    /** Takes every form for an order of its own, as the next two do. */
    private class UntiedOrders extends OrderService {
        @Override
        public void placeFirst(PlaceOrders command) {
            orders.placeFirst(new PlaceOrders(
                    UUID.randomUUID(),
                    command.accountId(),
                    command.email(),
                    command.address(),
                    command.parts(),
                    command.total()));
        }
    }

    private class UntiedStock extends StockService {
        @Override
        public void reserve(Reservation reservation) {
            stock.reserve(new Reservation(UUID.randomUUID(), reservation.units(), reservation.hold()));
        }
    }

    private class UntiedPayments extends PaymentService {
        @Override
        public Optional<BegunPayment> beginFirst(UUID checkoutId, Money amount, Payer payer, PayWith with) {
            return payments.beginFirst(UUID.randomUUID(), amount, payer, with);
        }
    }

    private class StockApart extends StockService {
        @Override
        public void reserve(Reservation reservation) {
            transactions.inNew(() -> stock.reserve(reservation));
        }
    }

    /** Two sellers and what they offer. */
    @ApplicationScoped
    @NullUnmarked
    public static class Market {
        private final Map<String, SellerId> sellers = new ConcurrentHashMap<>();

        @Inject
        AccountService accounts;

        @Inject
        SellerService stores;

        @Inject
        CatalogImport products;

        @Inject
        OfferService offers;

        @Inject
        StockService stock;

        @Inject
        CouponService coupons;

        /** An offer of a product of its own. */
        OfferId offer(String seller, long minor, int units) {
            var sku =
                    new Sku("T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase());
            products.apply(CatalogImport.OPERATOR, List.of(product(sku)));
            var row = new OfferRow(sku, Condition.NEW, new Money(minor, "EUR"), 1, true);
            var id = offers.apply(sellers.computeIfAbsent(seller, this::open), List.of(row))
                    .get(0)
                    .id();
            stock.count(Map.of(id, units), "count");
            return id;
        }

        void price(OfferId id, long minor) {
            var offer = offers.views(List.of(id)).get(id);
            offers.change(offer.sellerId(), id, new Money(minor, "EUR"), offer.handlingDays(), offer.version());
        }

        /** 10 % off, for the first one. */
        String couponForOne() {
            var code = "ONE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
            var now = Instant.now();
            coupons.make(
                    new NewCoupon(
                            code,
                            code,
                            new Percent(1000),
                            Funding.SELLERS,
                            null,
                            null,
                            0,
                            false,
                            new Window(now.minusSeconds(60), now.plusSeconds(3600)),
                            1,
                            1),
                    Issuer.operator(People.operator()));
            return code;
        }

        private SellerId open(String name) {
            var account = accounts.register(new Register(name, name + "@example.org", "paddle-upstream"));
            var rates = new DeliveryRates(new Money(499, "EUR"), Optional.empty(), Optional.empty());
            return stores.open(new OpenStore(account.accountId(), name, name, "DE", rates))
                    .id();
        }

        private static ProductRow product(Sku sku) {
            return new ProductRow(
                    sku,
                    sku.value(),
                    "Thing " + sku.value(),
                    "Wexcombe",
                    List.of("Home & Kitchen"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** Answers at once; pays when it is told to. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    @NullUnmarked
    public static class PlayedGateway implements Gateway {
        static final String PAGES = "https://pay.example/";

        private final List<OpenPage> opened = Collections.synchronizedList(new ArrayList<>());
        private final Set<String> authorised = ConcurrentHashMap.newKeySet();

        void authorise(CheckoutReview review) {
            pages(review).forEach(page -> authorised.add(page.key()));
        }

        /** How many payments were begun. Asking for the page of one again begins none. */
        long begun(CheckoutReview review) {
            return pages(review).stream().map(OpenPage::key).distinct().count();
        }

        private List<OpenPage> pages(CheckoutReview review) {
            return List.copyOf(opened).stream()
                    .filter(page ->
                            page.returnUrl().endsWith(review.checkout().id().toString()))
                    .toList();
        }

        @Override
        public String name() {
            return "played";
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public GatewayPayment charge(OpenPage command, String token) {
            return open(command);
        }

        @Override
        public Optional<GatewayNotice> read(UnaryOperator<String> headers, byte[] body) {
            return Optional.empty();
        }

        @Override
        public GatewayPayment open(OpenPage command) {
            opened.add(command);
            return payment(command);
        }

        @Override
        public Optional<GatewayPayment> find(PaymentKey payment) {
            return List.copyOf(opened).stream()
                    .filter(page -> page.key().equals(payment.key()))
                    .findFirst()
                    .map(this::payment);
        }

        @Override
        public GatewayPayment close(PaymentKey payment) {
            return find(payment).orElseThrow();
        }

        @Override
        public void drop(PaymentKey payment) {
            authorised.remove(payment.key());
        }

        @Override
        public MoveState capture(PaymentKey payment, MoneyMove part) {
            return MoveState.DONE;
        }

        @Override
        public MoveState release(PaymentKey payment, MoneyMove part) {
            return MoveState.DONE;
        }

        @Override
        public MoveState refund(PaymentKey payment, MoneyMove part) {
            return MoveState.DONE;
        }

        private GatewayPayment payment(OpenPage page) {
            var state = authorised.contains(page.key()) ? GatewayPayment.State.AUTHORISED : GatewayPayment.State.OPEN;
            return new GatewayPayment(state, null, PAGES + page.key(), page.amount(), null, null);
        }
    }

    /** Hears of confirmed orders, and looks at each when it does. */
    @ApplicationScoped
    public static class Ears {
        private final List<UUID> heard = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean allWereConfirmed = true;

        @Inject
        OrderService orders;

        void on(@Observes OrdersConfirmed event) {
            if (!orders.ofCheckout(event.checkoutId()).orElseThrow().isConfirmed()) allWereConfirmed = false;
            heard.add(event.checkoutId());
        }

        int heardOf(CheckoutReview review) {
            return Collections.frequency(List.copyOf(heard), review.checkout().id());
        }

        boolean allWereConfirmed() {
            return allWereConfirmed;
        }
    }
}
