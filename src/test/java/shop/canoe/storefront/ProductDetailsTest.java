package shop.canoe.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.accounts.AddressLines;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.fulfilment.DeliveryOption;
import shop.canoe.fulfilment.DeliveryService;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.pricing.PlainPricing;
import shop.canoe.pricing.PriceHistory;
import shop.canoe.pricing.PriceWords;
import shop.canoe.promotions.PromotionService;
import shop.canoe.search.SearchQuery;
import shop.canoe.search.SearchResult;
import shop.canoe.search.SearchService;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;
import shop.canoe.storefront.ProductDetail.OptionValue;

class ProductDetailsTest {
    private static final SellerId SOL = new SellerId(new UUID(4, 1));

    private final List<OfferView> offers = new ArrayList<>();
    private final Map<OfferId, Integer> stock = new LinkedHashMap<>();
    private final ProductDetails details = new ProductDetails();

    private final ProductView jeans = product(
            variant("BLUE-S", "Blue", "S", "jeans.blue"),
            variant("BLUE-M", "Blue", "M", "jeans.blue"),
            variant("GREY-S", "Grey", "S", "jeans.grey"));

    @BeforeEach
    void open() {
        details.catalog = new CatalogService() {
            @Override
            public Map<ProductId, ProductView> products(Collection<ProductId> ids) {
                return Map.of();
            }
        };
        details.search = new SearchService() {
            @Override
            public SearchResult search(SearchQuery query) {
                return new SearchResult(new Page<>(List.of(), 1, 24, 0), List.of(), List.of(), "", false);
            }
        };
        details.page = new PageFacts() {
            @Override
            public void isAbout(Stream<String> things) {}

            @Override
            public void shows(Stream<String> things) {}

            @Override
            public void lastsUntil(Instant change) {}
        };
        details.markets = new Markets();
        details.markets.page = details.page;
        details.markets.clock = Clock.systemUTC();
        details.markets.promotions = new PromotionService() {
            @Override
            public Optional<Instant> nextChange(Set<OfferId> offers, Collection<ProductView> products) {
                return Optional.empty();
            }
        };
        details.markets.offers = new OfferService() {
            @Override
            public Map<Sku, List<OfferView>> active(Collection<Sku> skus) {
                return offers.stream().collect(Collectors.groupingBy(OfferView::sku));
            }
        };
        details.markets.stock = new StockService() {
            @Override
            public Map<OfferId, Integer> available(Collection<OfferId> ids) {
                return stock;
            }
        };
        details.markets.sellers = new SellerService() {
            @Override
            public Map<SellerId, SellerView> views(Collection<SellerId> ids) {
                var rates = new DeliveryRates(new Money(4_99, "EUR"), Optional.empty(), Optional.empty());
                return Map.of(SOL, new SellerView(SOL, "sol", "Sol", "DE", SellerState.ACTIVE, rates, Instant.EPOCH));
            }
        };
        details.markets.pricing = PlainPricing.service();
        details.markets.history = new PriceHistory() {
            @Override
            public Map<OfferId, Money> lowestBefore(Map<OfferId, Instant> until) {
                return Map.of();
            }

            @Override
            public Map<OfferId, Money> lowest(Collection<OfferId> offers) {
                return Map.of();
            }
        };
        details.history = details.markets.history;
        details.words = new OfferWords();
        details.words.prices = new PriceWords();
        details.words.delivery = new DeliveryService() {
            @Override
            public List<DeliveryOption> options(SellerView seller, Money items, int days, Optional<String> country) {
                return List.of();
            }
        };
        details.words.places = new AddressLines();
        details.words.formats = new Formats();
        details.words.messages = new Messages();
        details.cards = new ProductCards();
        details.cards.history = details.history;
        offer("BLUE-S", Condition.NEW, 30_00, 3);
        offer("BLUE-S", Condition.NEW, 29_00, 1);
        offer("BLUE-S", Condition.USED_GOOD, 19_00, 1);
        offer("BLUE-M", Condition.NEW, 25_00, 20);
        offer("GREY-S", Condition.NEW, 28_00, 0);
    }

    @Test
    void showsTheCheapestVariantUnlessOneIsAskedFor() {
        assertThat(details.of(jeans, "").variant().sku().value()).isEqualTo("BLUE-M");
        assertThat(details.of(jeans, "BLUE-S").variant().sku().value()).isEqualTo("BLUE-S");
    }

    @Test
    void anUnknownVariantIsNotFound() {
        assertThatThrownBy(() -> details.of(jeans, "PINK-S")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFeaturedOfferIsNewAndCheapest_andAllOthersAreListed() {
        var detail = details.of(jeans, "BLUE-S");

        assertThat(Optional.ofNullable(detail.offer()).orElseThrow().price().minor())
                .isEqualTo(29_00);
        assertThat(Optional.ofNullable(detail.used()).orElseThrow().price().minor())
                .isEqualTo(19_00);
        assertThat(detail.others()).extracting(other -> other.price().minor()).containsExactly(19_00L, 30_00L);
    }

    @Test
    void saysHowManyAreLeftWhenThereAreFew() {
        assertThat(Optional.ofNullable(details.of(jeans, "BLUE-S").offer())
                        .orElseThrow()
                        .stock())
                .isEqualTo("Only 1 left");
        assertThat(Optional.ofNullable(details.of(jeans, "BLUE-M").offer())
                        .orElseThrow()
                        .quantities())
                .hasSize(10);
    }

    @Test
    void aSoldOutVariantHasNoOffer() {
        assertThat(details.of(jeans, "GREY-S").offer()).isNull();
    }

    @Test
    void combinationsThatDoNotExistCannotBeChosen() {
        var grey = details.of(jeans, "GREY-S");

        assertThat(value(grey, "Size", "M").isPossible()).isFalse();
        assertThat(value(grey, "Colour", "Blue").url()).endsWith("?sku=BLUE-S");
    }

    @Test
    void soldOutVariantsCanBeLookedAt() {
        var grey = value(details.of(jeans, "BLUE-S"), "Colour", "Grey");

        assertThat(grey.isPossible()).isTrue();
        assertThat(grey.isSoldOut()).isTrue();
    }

    @Test
    void onlyOptionsThatLookDifferentHavePictures() {
        var detail = details.of(jeans, "BLUE-S");

        assertThat(value(detail, "Colour", "Grey").image()).isEqualTo("jeans.grey");
        assertThat(value(detail, "Size", "S").image()).isEmpty();
    }

    private static OptionValue value(ProductDetail detail, String option, String value) {
        return detail.options().stream()
                .filter(choice -> choice.name().equals(option))
                .flatMap(choice -> choice.values().stream())
                .filter(found -> found.label().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void offer(String sku, Condition condition, long minor, int available) {
        var id = new OfferId(new UUID(3, offers.size()));
        offers.add(new OfferView(id, new Sku(sku), SOL, condition, new Money(minor, "EUR"), 1, true, 0));
        offers.sort(java.util.Comparator.comparing(OfferView::price));
        stock.put(id, available);
    }

    private static VariantView variant(String sku, String colour, String size, String image) {
        var options = new LinkedHashMap<String, String>();
        options.put("Colour", colour);
        options.put("Size", size);
        return new VariantView(new Sku(sku), options, List.of(image, image + ".scene"), "", null);
    }

    private static ProductView product(VariantView... variants) {
        var category = new CategoryView(
                new CategoryId(new UUID(1, 1)), "jeans", "Jeans", List.of("Jeans"), List.of(), List.of(), "");
        return new ProductView(
                new ProductId(new UUID(2, 1)),
                "J1",
                "jeans",
                "Jeans",
                "Tarrowby",
                category,
                List.of(),
                List.of(),
                List.of(),
                List.of(variants),
                ProductState.ACTIVE,
                null);
    }
}
