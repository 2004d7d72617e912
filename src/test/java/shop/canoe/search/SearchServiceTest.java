package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.search.SearchFixtures.KITCHEN;
import static shop.canoe.search.SearchFixtures.LAMPS;
import static shop.canoe.search.SearchFixtures.LIGHTING;
import static shop.canoe.search.SearchFixtures.variant;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.Condition;
import shop.canoe.platform.security.Secrets;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.pricing.PlainPricing;

class SearchServiceTest {
    @TempDir
    Path data;

    private final SearchFixtures shop = new SearchFixtures();
    private final SearchService service = new SearchService();
    private final ProductDocuments documents = new ProductDocuments();

    private ProductId aurora;
    private ProductId xl;
    private ProductId teapot;
    private ProductId soldOut;

    @BeforeEach
    void fill() {
        service.index = open("canoe");
        service.clock = Clock.systemUTC();
        service.facets = new FacetList();
        service.facets.messages = new Messages();
        service.facets.formats = new Formats();
        documents.catalog = shop.catalog;
        documents.offers = shop.offerService;
        documents.stock = shop.stockService;
        documents.pricing = PlainPricing.service();

        aurora = shop.product(
                "Aurora desk lamp",
                "Lumenquay",
                LAMPS,
                LocalDate.of(2024, 1, 1),
                variant("LMP-RED", "Red"),
                variant("LMP-BLACK", "Black"));
        shop.offer("LMP-RED", Condition.NEW, 29_99, 5);
        shop.offer("LMP-RED", Condition.USED_GOOD, 19_00, 1);
        shop.offer("LMP-BLACK", Condition.NEW, 60_00, 5);
        xl = shop.product("Aurora XL desk lamp", "Halden", LAMPS, LocalDate.of(2025, 1, 1), variant("XL-RED", "Red"));
        shop.offer("XL-RED", Condition.NEW, 45_00, 5);
        teapot = shop.product("Willow teapot", "Mooring", KITCHEN, null, variant("TEAPOT1", "Green"));
        shop.offer("TEAPOT1", Condition.NEW, 12_99, 5);
        soldOut = shop.product("Café lamp", "Halden", LAMPS, null, variant("OUT-RED", "Red"));
        shop.offer("OUT-RED", Condition.NEW, 5_00, 0);
        write();
    }

    @AfterEach
    void close() {
        service.index.close();
    }

    @Test
    void anIndexIsKeptButNotForTheProductsOfAnotherDatabase() {
        long products = service.index.count();

        service.index.close();
        service.index = open("canoe");
        assertThat(service.index.count()).isEqualTo(products).isPositive();

        service.index.close();
        service.index = open("another");
        assertThat(service.index.count()).isZero();
    }

    @Test
    void allWordsMustMatchSomewhere() {
        assertThat(found("aurora lamp")).containsExactlyInAnyOrder(aurora, xl);
        assertThat(found("halden aurora")).containsExactly(xl);
        assertThat(found("steel lamps")).containsExactlyInAnyOrder(aurora, xl, soldOut);
    }

    @Test
    void emptyTextFindsEverythingAndPutsWhatCanBeBoughtFirst() {
        assertThat(found("")).containsExactly(aurora, xl, teapot, soldOut);
    }

    @Test
    void aSkuFindsItsProductAlone() {
        assertThat(found("teapot1")).containsExactly(teapot);
        assertThat(found("LMP-BLACK")).containsExactly(aurora);
    }

    @Test
    void accentsAndPluralsDoNotMatter() {
        assertThat(found("cafe lamps")).containsExactly(soldOut);
    }

    @Test
    void misspeltWordsAreCorrectedWhenNothingElseIsFound() {
        var result = service.search(text("aurra desk lmap"));

        assertThat(result.corrected()).isEqualTo("aurora desk lamp");
        assertThat(result.hits().items()).containsExactlyInAnyOrder(aurora, xl);
    }

    @Test
    void someOfTheWordsWillDoWhenNoProductHasAll() {
        var result = service.search(text("green lamp teapot"));

        assertThat(result.isLoose()).isTrue();
        assertThat(result.hits().items()).containsExactly(teapot);
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(found("qqqqqqqq zzzzzzzz")).isEmpty();
    }

    @Test
    void nothingThatIsTypedFails() {
        for (var text : List.of(
                "\"",
                "(",
                "a AND",
                "title:lamp",
                "*",
                "\\",
                "\u202E\u0000",
                "😀",
                "-lamp +",
                "x".repeat(5000),
                "lamp ~2 ^5 {")) assertThat(service.search(text(text))).isNotNull();
    }

    @Test
    void categoriesHoldWhatLiesBelowThem() {
        assertThat(found("", LIGHTING.id())).containsExactly(aurora, xl, soldOut);
        assertThat(service.search(text("")).categories()).contains(new SearchResult.CategoryCount(LIGHTING.id(), 3));
    }

    @Test
    void optionsAndPriceMustBeTrueOfOneVariant() {
        var red = Map.of("o.Colour", List.of("Red"), "price", List.of("5000-7000"));
        var black = Map.of("o.Colour", List.of("Black"), "price", List.of("5000-7000"));

        assertThat(found(red)).isEmpty();
        assertThat(found(black)).containsExactly(aurora);
    }

    @Test
    void aFacetsOwnTicksDoNotChangeItsCounts() {
        var result = service.search(filtered(Map.of("brand", List.of("Lumenquay"))));

        assertThat(values(result, "brand")).isEqualTo(Map.of("Halden", 2L, "Lumenquay", 1L, "Mooring", 1L));
        assertThat(values(result, "o.Colour")).isEqualTo(Map.of("Red", 1L, "Black", 1L));
    }

    @Test
    void usedOffersCountOnlyForThoseWhoAskForThem() {
        assertThat(found(Map.of("price", List.of("1500-2500")))).isEmpty();
        assertThat(found(Map.of("price", List.of("1500-2500"), "condition", List.of("used-good"))))
                .containsExactly(aurora);
        assertThat(values(service.search(filtered(Map.of("price", List.of("1500-2500")))), "condition"))
                .containsEntry("used-good", 1L);
    }

    @Test
    void unknownFiltersFindNothing() {
        assertThat(found(Map.of("colour", List.of("Red")))).isEmpty();
        assertThat(found(Map.of("price", List.of("cheap")))).isEmpty();
        assertThat(found(Map.of("o.Colour", List.of("Plaid")))).isEmpty();
    }

    @Test
    void sortsByPriceOfWhatIsShownAndPutsSoldOutLast() {
        assertThat(sorted(SearchSort.PRICE_ASC)).containsExactly(teapot, aurora, xl, soldOut);
        assertThat(sorted(SearchSort.PRICE_DESC)).containsExactly(xl, aurora, teapot, soldOut);
        assertThat(sorted(SearchSort.NEWEST)).startsWith(xl, aurora);
        assertThat(sorted(SearchSort.SAVING)).startsWith(teapot, aurora);
    }

    @Test
    void pagesDoNotOverlap() {
        IntStream.range(0, 40).forEach(i -> {
            shop.product("Mug " + i, "Mooring", KITCHEN, null, variant("MUG" + i, "Blue"));
            shop.offer("MUG" + i, Condition.NEW, 5_00, 1);
        });
        write();

        var first = service.search(paged(1)).hits();
        var second = service.search(paged(2)).hits();

        assertThat(first.items()).hasSize(24).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(16);
        assertThat(service.search(paged(3)).hits().items()).isEmpty();
        assertThat(service.search(paged(Integer.MAX_VALUE)).hits().items()).isEmpty();
    }

    @Test
    void anEndedProductIsGoneAfterTheNextWrite() {
        shop.products.remove(teapot);
        service.index.write(List.of(), Set.of(teapot.value()));

        assertThat(found("teapot")).isEmpty();
        assertThat(service.index.count()).isEqualTo(3);
    }

    @Test
    void theShowcaseOfAFilteredListIsWhatWasAskedFor() {
        var black = Showcase.best(
                shop.products.values().iterator().next(),
                shop.offerService.active(List.of(new Sku("LMP-RED"), new Sku("LMP-BLACK"))),
                shop.stock,
                Map.of("o.Colour", List.of("Black")));

        assertThat(black.variant().label()).isEqualTo("Black");
        assertThat(black.price().orElseThrow().minor()).isEqualTo(60_00);
    }

    private void write() {
        service.index.write(documents.of(shop.products.keySet()), Set.of());
    }

    private List<ProductId> found(String text) {
        return service.search(text(text)).hits().items();
    }

    private List<ProductId> found(String text, CategoryId category) {
        return service.search(new SearchQuery(text, Optional.of(category), Map.of(), SearchSort.RELEVANCE, 1))
                .hits()
                .items();
    }

    private List<ProductId> found(Map<String, List<String>> filters) {
        return service.search(filtered(filters)).hits().items();
    }

    private List<ProductId> sorted(SearchSort sort) {
        return service.search(new SearchQuery("", Optional.empty(), Map.of(), sort, 1))
                .hits()
                .items();
    }

    private static SearchQuery text(String text) {
        return new SearchQuery(text, Optional.empty(), Map.of(), SearchSort.RELEVANCE, 1);
    }

    private static SearchQuery filtered(Map<String, List<String>> filters) {
        return new SearchQuery("", Optional.empty(), filters, SearchSort.RELEVANCE, 1);
    }

    private static SearchQuery paged(int page) {
        return new SearchQuery("mug", Optional.empty(), Map.of(), SearchSort.RELEVANCE, page);
    }

    private static Map<String, Long> values(SearchResult result, String key) {
        return result.facets().stream()
                .filter(facet -> facet.key().equals(key))
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(SearchResult.Value::value, SearchResult.Value::count));
    }

    private ProductIndex open(String database) {
        var index = new ProductIndex();
        index.folder = new IndexFolder();
        index.folder.configured = data.resolve("index");
        index.folder.secrets = new Secrets() {
            @Override
            public byte[] key(String name) {
                return database.getBytes(StandardCharsets.UTF_8);
            }
        };
        index.folder.open();
        index.open();
        return index;
    }
}
