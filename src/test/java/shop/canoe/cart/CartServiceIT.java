package shop.canoe.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.pricing.PlainPricing;
import shop.canoe.pricing.PriceWords;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;
import shop.canoe.testing.RaceDatabase;

/** The cart on a real database; offers, stock, catalogue and sellers are answered from maps. */
class CartServiceIT {
    private static RaceDatabase database;

    private final SellerId sol = new SellerId(UUID.randomUUID());
    private final SellerId sam = new SellerId(UUID.randomUUID());
    private final SellerId tam = new SellerId(UUID.randomUUID());
    private final Map<OfferId, OfferView> offers = new HashMap<>();
    private final Map<OfferId, Integer> stock = new HashMap<>();
    private final CartKey guest = CartKey.ofGuest(UUID.randomUUID());
    private final CartKey ada = CartKey.ofAccount(UUID.randomUUID());
    private final CartService carts = new CartService();
    private final OfferId lampOfSol = offer(sol, 2999, 10);
    private final OfferId lampOfSam = offer(sam, 3149, 10);
    private ProductState state = ProductState.ACTIVE;

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
        var offerService = new OfferService() {
            @Override
            public Map<OfferId, OfferView> views(Collection<OfferId> ids) {
                return ids.stream()
                        .filter(offers::containsKey)
                        .collect(Collectors.toMap(Function.identity(), offers::get));
            }

            @Override
            public Map<Sku, List<OfferView>> active(Collection<Sku> skus) {
                return offers.values().stream()
                        .filter(offer -> offer.isActive() && skus.contains(offer.sku()))
                        .collect(Collectors.groupingBy(OfferView::sku));
            }
        };
        var stockService = new StockService() {
            @Override
            public Map<OfferId, Integer> available(Collection<OfferId> ids) {
                return ids.stream()
                        .filter(stock::containsKey)
                        .collect(Collectors.toMap(Function.identity(), stock::get));
            }

            @Override
            public Map<OfferId, Integer> available(Collection<OfferId> ids, String holder) {
                return available(ids);
            }
        };
        var catalog = new CatalogService() {
            @Override
            public Map<Sku, ProductView> productsOf(Collection<Sku> skus) {
                return skus.stream().collect(Collectors.toMap(Function.identity(), sku -> product(sku)));
            }
        };
        carts.carts = new CartRepository();
        carts.carts.database = database.entityManager();
        carts.counts = new CartCounts() {
            @Override
            void change(CartKey cart) {}
        };
        carts.offers = offerService;
        carts.stock = stockService;
        carts.market = new Market();
        carts.market.offers = offerService;
        carts.market.catalog = catalog;
        carts.clock = Clock.systemUTC();
        carts.prices = new CartPrices();
        carts.prices.catalog = catalog;
        carts.prices.pricing = PlainPricing.service();
        carts.views = new CartViews();
        carts.views.currency = "EUR";
        carts.views.pricing = carts.prices.pricing;
        carts.views.words = new PriceWords();
        carts.views.offers = offerService;
        carts.views.stock = stockService;
        carts.views.catalog = catalog;
        carts.views.sellers = new SellerService() {
            @Override
            public Map<SellerId, SellerView> views(Collection<SellerId> ids) {
                return Map.of(sol, seller(sol, "Sol"), sam, seller(sam, "Sam"), tam, seller(tam, "Tam"));
            }
        };
    }

    @Test
    void lookingNeverMakesACart() {
        assertThat(view(guest).isEmpty()).isTrue();
        assertThat(count(guest)).isZero();
        assertThat(rows("cart_cart where guest_id = ?1", guest.guestId().orElseThrow()))
                .isZero();
    }

    @Test
    void theLampsOfTheFixtureStandInTwoGroupsAndCost9147() {
        add(guest, lampOfSol, 2);
        add(guest, lampOfSam, 1);

        var cart = view(guest);

        assertThat(cart.groups()).extracting(CartView.Group::sellerName).containsExactly("Sol", "Sam");
        assertThat(cart.items()).isEqualTo(eur(9147));
        assertThat(cart.count()).isEqualTo(3).isEqualTo(count(guest));
        assertThat(cart.isBuyable()).isTrue();
        assertThat(cart.delivery()).isEqualTo(eur(998));
    }

    @Test
    void theSameOfferAgainAddsUp() {
        add(guest, lampOfSol, 2);

        assertThat(add(guest, lampOfSol, 3)).isEmpty();
        assertThat(count(guest)).isEqualTo(5);
        assertThat(view(guest).groups().get(0).lines()).hasSize(1);
    }

    @Test
    void stockCapsWhatGoesIn() {
        stock.put(lampOfSol, 2);

        assertThat(add(guest, lampOfSol, 5)).contains(2);
        assertThat(add(guest, lampOfSol, 1)).contains(2);
        var line = line(guest);
        assertThat(setQuantity(guest, line, 3)).contains(2);
        assertThat(setQuantity(guest, line, 1)).isEmpty();
    }

    @Test
    void aQuantityOutOfRangeIsRefused() {
        assertThatThrownBy(() -> add(guest, lampOfSol, 0)).isInstanceOf(QuantityOutOfRangeException.class);
        assertThatThrownBy(() -> add(guest, lampOfSol, -1)).isInstanceOf(QuantityOutOfRangeException.class);
        assertThatThrownBy(() -> add(guest, lampOfSol, 1000)).isInstanceOf(QuantityOutOfRangeException.class);
        assertThatThrownBy(() -> add(guest, lampOfSol, 1_000_000_000)).isInstanceOf(QuantityOutOfRangeException.class);
        add(guest, lampOfSol, 1);
        assertThatThrownBy(() -> setQuantity(guest, line(guest), -1)).isInstanceOf(QuantityOutOfRangeException.class);
    }

    @Test
    void whatCannotBeBoughtCannotBeAdded() {
        assertThatThrownBy(() -> add(guest, new OfferId(UUID.randomUUID()), 1))
                .isInstanceOf(UnknownOfferException.class);
        stock.put(lampOfSol, 0);
        assertThatThrownBy(() -> add(guest, lampOfSol, 1)).isInstanceOf(OfferSoldOutException.class);
        end(lampOfSam);
        assertThatThrownBy(() -> add(guest, lampOfSam, 1)).isInstanceOf(OfferEndedException.class);
        state = ProductState.ENDED;
        stock.put(lampOfSol, 1);
        assertThatThrownBy(() -> add(guest, lampOfSol, 1)).isInstanceOf(OfferEndedException.class);
    }

    @Test
    void aCartHoldsAHundredLines() {
        for (int i = 0; i < 100; i++) add(guest, offer(sol, 100, 1), 1);

        assertThatThrownBy(() -> add(guest, lampOfSol, 1)).isInstanceOf(CartFullException.class);
    }

    @Test
    void aViewTakesOneStatementOfTheCartsOwn() {
        for (int i = 0; i < 20; i++) add(guest, offer(sol, 100, 1), 1);

        SqlCount.reset();
        view(guest);
        assertThat(SqlCount.get()).isEqualTo(1);
    }

    @Test
    void quantityZeroRemovesAndUndoBringsBackWhatItWas() {
        add(guest, lampOfSol, 2);
        add(guest, lampOfSam, 1);
        var line = line(guest);

        setQuantity(guest, line, 0);
        assertThat(view(guest).removed()).extracting(CartView.Line::id).containsExactly(line);
        assertThat(count(guest)).isEqualTo(1);

        run(() -> carts.undo(guest, line));
        assertThat(view(guest).removed()).isEmpty();
        assertThat(count(guest)).isEqualTo(3);
    }

    @Test
    void aRemovedLineIsForgottenWhenTheCartChangesOtherwise() {
        add(guest, lampOfSol, 2);
        var line = line(guest);
        setQuantity(guest, line, 0);

        add(guest, lampOfSam, 1);

        assertThat(view(guest).removed()).isEmpty();
        assertThatThrownBy(() -> run(() -> carts.undo(guest, line))).isInstanceOf(CartLineNotFoundException.class);
    }

    @Test
    void aRemovedOfferCanBeAddedAfresh() {
        add(guest, lampOfSol, 5);
        setQuantity(guest, line(guest), 0);

        add(guest, lampOfSol, 1);

        assertThat(count(guest)).isEqualTo(1);
    }

    @Test
    void aSavedLineIsNotInTheSumsAndComesBackAtTodaysPrice() {
        add(guest, lampOfSol, 2);
        var line = line(guest);
        run(() -> carts.saveForLater(guest, line));
        assertThat(view(guest).saved()).hasSize(1);
        assertThat(view(guest).items()).isEqualTo(eur(0));
        assertThat(count(guest)).isZero();

        price(lampOfSol, 3199);
        run(() -> carts.moveToCart(guest, line));

        var moved = view(guest).groups().get(0).lines().get(0);
        assertThat(moved.unitPrice()).isEqualTo(eur(3199));
        assertThat(moved.formerPrice()).isEqualTo(eur(2999));
        setQuantity(guest, line, 1);
        assertThat(view(guest).groups().get(0).lines().get(0).formerPrice()).isNull();
    }

    @Test
    void problemsAreToldOnTheLineAndLeftOutOfTheSums() {
        add(guest, lampOfSol, 2);
        add(guest, lampOfSam, 3);
        var soldOut = offer(sam, 500, 1);
        add(guest, soldOut, 1);
        stock.put(soldOut, 0);
        stock.put(lampOfSam, 2);
        end(lampOfSol);

        var cart = view(guest);

        assertThat(cart.groups().stream().flatMap(group -> group.lines().stream()))
                .extracting(CartView.Line::problem)
                .containsExactly("cart.problem.ended", "cart.problem.fewer_left", "cart.problem.sold_out");
        assertThat(cart.items()).isEqualTo(eur(0));
        assertThat(cart.isBuyable()).isFalse();
    }

    @Test
    void whatHasEndedIsOfferedByAnotherSellerAndStaysUntilItIsSwapped() {
        add(guest, lampOfSol, 2);
        assertThat(alternatives().of(view(guest))).isEmpty();
        end(lampOfSol);

        var cart = view(guest);

        assertThat(alternatives().of(cart))
                .containsExactly(Map.entry(line(guest), new Alternatives.Alternative(lampOfSam, "Sam", eur(3149))));
        assertThat(cart.groups().get(0).lines().get(0).offerId()).isEqualTo(lampOfSol);
    }

    @Test
    void theAlternativeIsTheOneThatCostsLeastAsItIsPromoted() {
        var lampOfTam = offer(tam, 3299, 10);
        add(guest, lampOfSol, 2);
        end(lampOfSol);
        var alternatives = alternatives();
        alternatives.pricing = PlainPricing.reducing(lampOfTam, 2000);

        // Tam asks more than Sam, and gives 20 % off: 26.39 for 31.49.
        assertThat(alternatives.of(view(guest)).get(line(guest)))
                .isEqualTo(new Alternatives.Alternative(lampOfTam, "Tam", eur(2639)));
    }

    private Alternatives alternatives() {
        var alternatives = new Alternatives();
        alternatives.offers = carts.offers;
        alternatives.stock = carts.stock;
        alternatives.catalog = carts.views.catalog;
        alternatives.pricing = carts.views.pricing;
        alternatives.sellers = carts.views.sellers;
        return alternatives;
    }

    @Test
    void whatWasBoughtBeforeGoesInAsFarAsItIsThereAndTheRestIsNamed() {
        var soldOut = offer(sam, 500, 0);
        var again = new BuyAgain();
        again.carts = carts;
        again.offers = carts.offers;
        again.stock = carts.stock;
        again.catalog = carts.views.catalog;

        var outcome = database.inTransaction(() -> again.add(guest, Map.of(lampOfSol, 12, soldOut, 1)));

        assertThat(outcome.added()).isEqualTo(10);
        assertThat(outcome.missing()).hasSize(1);
        assertThat(view(guest).count()).isEqualTo(10);
    }

    @Test
    void moreThanIsThereIsNotBoughtAtOnce() {
        var now = new BuyNow();
        now.market = carts.market;
        now.stock = carts.stock;

        assertThatThrownBy(() -> now.requireForSale(guest, lampOfSol, 11)).isInstanceOf(FewerLeftException.class);
        now.requireForSale(guest, lampOfSol, 10);
    }

    @Test
    void somebodyElsesLineIsNotFound() {
        add(guest, lampOfSol, 2);
        add(ada, lampOfSam, 1);
        var line = line(guest);

        assertThatThrownBy(() -> setQuantity(ada, line, 1)).isInstanceOf(CartLineNotFoundException.class);
        assertThatThrownBy(() -> run(() -> carts.saveForLater(ada, line)))
                .isInstanceOf(CartLineNotFoundException.class);
    }

    @Test
    void atSignInQuantitiesAddUpToWhatIsThere() {
        stock.put(lampOfSol, 2);
        add(ada, lampOfSol, 1);
        add(guest, lampOfSol, 2);
        add(guest, lampOfSam, 4);

        assertThat(merge()).containsExactly(new CartService.Limited(lampOfSol, 2));

        assertThat(count(ada)).isEqualTo(6);
        assertThat(view(guest).isEmpty()).isTrue();
        assertThat(merge()).isEmpty();
        assertThat(count(ada)).isEqualTo(6);
    }

    @Test
    void fiveMergesAtOnceMergeOnce() {
        add(ada, lampOfSol, 1);
        add(guest, lampOfSol, 2);

        inParallel(5, i -> merge());

        assertThat(count(ada)).isEqualTo(3);
    }

    @Test
    void noAddIsLostWhenTenTabsAddAtOnce() {
        stock.put(lampOfSol, 500);

        inParallel(10, i -> add(guest, lampOfSol, 1 + i));

        assertThat(count(guest)).isEqualTo(55);
    }

    @Test
    void whatWasOrderedLeavesTheCartOncePerCheckout() {
        add(ada, lampOfSol, 2);
        add(ada, lampOfSam, 1);
        var checkout = UUID.randomUUID();

        run(() -> carts.ordered(ada, checkout, List.of(lampOfSol)));
        assertThat(count(ada)).isEqualTo(1);

        add(ada, lampOfSol, 4);
        run(() -> carts.ordered(ada, checkout, List.of(lampOfSol)));
        assertThat(count(ada)).isEqualTo(5);
    }

    @Test
    void guestsCartsGoWhenTheirCookieHasRunOut() {
        add(guest, lampOfSol, 1);
        add(ada, lampOfSol, 1);

        purgeAfter(Duration.ofDays(89));
        assertThat(count(guest)).isEqualTo(1);
        purgeAfter(Duration.ofDays(91));
        assertThat(count(guest)).isZero();
        assertThat(count(ada)).isEqualTo(1);
    }

    private void purgeAfter(Duration time) {
        var abandoned = new AbandonedCarts();
        abandoned.carts = carts.carts;
        abandoned.clock = Clock.offset(Clock.systemUTC(), time);
        database.inTransaction(abandoned::purge);
    }

    private Optional<Integer> add(CartKey key, OfferId offer, int quantity) {
        return Transactions.retrying(() -> database.inTransaction(() -> carts.add(key, offer, quantity)));
    }

    private Optional<Integer> setQuantity(CartKey key, UUID line, int quantity) {
        return database.inTransaction(() -> carts.setQuantity(key, line, quantity));
    }

    private List<CartService.Limited> merge() {
        return Transactions.retrying(() -> database.inTransaction(
                () -> carts.merge(guest.guestId().orElseThrow(), ada.accountId().orElseThrow())));
    }

    private CartView view(CartKey key) {
        return database.inTransaction(() -> carts.view(key));
    }

    private int count(CartKey key) {
        return database.inTransaction(() -> carts.count(key));
    }

    private static void run(Runnable work) {
        database.inTransaction(work);
    }

    private UUID line(CartKey key) {
        return view(key).groups().get(0).lines().get(0).id();
    }

    private static long rows(String from, UUID id) {
        return database.inTransaction(() -> ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from " + from)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue());
    }

    private interface Work {
        Object run(int number);
    }

    private static void inParallel(int times, Work work) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var running = new ArrayList<CompletableFuture<Object>>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(CompletableFuture.supplyAsync(() -> work.run(number), threads));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private OfferId offer(SellerId seller, long minor, int units) {
        var id = new OfferId(Ids.next(Instant.now()));
        offers.put(id, view(id, seller, minor, true));
        stock.put(id, units);
        return id;
    }

    private void price(OfferId id, long minor) {
        offers.computeIfPresent(id, (key, offer) -> view(id, offer.sellerId(), minor, true));
    }

    private void end(OfferId id) {
        offers.computeIfPresent(
                id, (key, offer) -> view(id, offer.sellerId(), offer.price().minor(), false));
    }

    private static OfferView view(OfferId id, SellerId seller, long minor, boolean isActive) {
        return new OfferView(id, new Sku("LMP-AURORA-RED"), seller, Condition.NEW, eur(minor), 1, isActive, 0);
    }

    private ProductView product(Sku sku) {
        var category = new CategoryView(
                new CategoryId(UUID.randomUUID()), "lamps", "Lamps", List.of("Lamps"), List.of(), List.of(), "");
        var variant = new VariantView(sku, Map.of("Colour", "Red"), List.of("desk-lamp.c0392b"), "", null);
        return new ProductView(
                new ProductId(UUID.randomUUID()),
                "7K2F9Q4D1A",
                "aurora-desk-lamp",
                "Aurora desk lamp",
                "Nordlys",
                category,
                List.of(),
                List.of(),
                List.of(),
                List.of(variant),
                state,
                null);
    }

    private static SellerView seller(SellerId id, String name) {
        var rates = new DeliveryRates(eur(499), Optional.empty(), Optional.empty());
        return new SellerView(
                id, name.toLowerCase(java.util.Locale.ROOT), name, "DE", SellerState.ACTIVE, rates, Instant.EPOCH);
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }
}
