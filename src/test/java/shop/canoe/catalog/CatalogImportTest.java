package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.catalog.CatalogFixtures.NOW;
import static shop.canoe.catalog.CatalogFixtures.teapot;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.RowOutcome.Change;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.text.Messages;

class CatalogImportTest {
    private final List<Record> published = new ArrayList<>();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final CatalogImport feed = feed();

    @Test
    void aNewSkuMakesAProductWithItsCategoryPath() {
        var outcomes = feed.apply("operator", List.of(teapot().row()));

        assertThat(changes(outcomes)).containsExactly(Change.CREATED);
        assertThat(catalog.products).hasSize(1);
        assertThat(catalog.nodes).extracting(Category::slug).containsExactly("home-and-kitchen", "teapots");
        assertThat(published)
                .containsExactly(
                        new ProductsChanged(List.of(catalog.products.get(0).id())));
    }

    @Test
    void theSameRowsAgainChangeNothingAndTellNobody() {
        var rows = List.of(
                teapot().row(),
                teapot().sku("TEAPOT1-RED").options(Map.of("Colour", "Red")).row());
        feed.apply("operator", rows);
        published.clear();

        assertThat(changes(feed.apply("operator", rows))).containsExactly(Change.UNCHANGED, Change.UNCHANGED);
        assertThat(published).isEmpty();
    }

    @Test
    void aRowThatSaysNothingOfTheProductLeavesItAlone() {
        feed.apply("operator", List.of(teapot().row()));

        assertThat(changes(feed.apply("somebody", List.of(CatalogFixtures.bare("TEAPOT1")))))
                .containsExactly(Change.UNCHANGED);
    }

    @Test
    void anotherContributorsProductIsKeptAsItIs() {
        feed.apply("sol", List.of(teapot().row()));

        var outcomes = feed.apply("sam", List.of(teapot().title("Sam's teapot").row()));

        assertThat(changes(outcomes)).containsExactly(Change.KEPT);
        assertThat(catalog.products.get(0).text().title()).isEqualTo("Willow teapot");
    }

    @Test
    void theOperatorMayChangeEveryProduct() {
        feed.apply("sol", List.of(teapot().row()));

        var outcomes =
                feed.apply("operator", List.of(teapot().title("Willow pot").row()));

        assertThat(changes(outcomes)).containsExactly(Change.CHANGED);
        assertThat(catalog.products.get(0).text().title()).isEqualTo("Willow pot");
    }

    @Test
    void nobodyAddsVariantsToAnotherContributorsProduct() {
        feed.apply("sol", List.of(teapot().row()));

        var outcomes = feed.apply(
                "sam",
                List.of(teapot().sku("SAM-1").options(Map.of("Colour", "Red")).row()));

        assertThat(outcomes).extracting(RowOutcome::field).containsExactly("product");
    }

    @Test
    void refusedRowsNameTheFieldAndDoNotStopTheOthers() {
        var outcomes = feed.apply(
                "operator",
                List.of(
                        teapot().sku("A").product("a").title(null).row(),
                        teapot().sku("B")
                                .product("b")
                                .category(List.of("Kitchen", ""))
                                .row(),
                        teapot().sku("C").product("c").gtin("2991400000013").row(),
                        teapot().sku("D").product("d").title("x".repeat(251)).row(),
                        teapot().sku("E")
                                .product("e")
                                .images(List.of("no-such-thing"))
                                .row(),
                        teapot().sku("F")
                                .product("f")
                                .attributes(Map.of("Weight [g]", "heavy"))
                                .row(),
                        teapot().row()));

        assertThat(outcomes)
                .extracting(RowOutcome::field)
                .containsExactly("title", "category", "gtin", "title", "images", "attributes.Weight [g]", null);
        assertThat(outcomes.get(2).reason()).contains("2991400000013", "check digit");
        assertThat(catalog.products).hasSize(1);
    }

    @Test
    void variantsOfAProductHaveTheSameOptionNamesAndDifferentValues() {
        feed.apply("operator", List.of(teapot().row()));

        var outcomes = feed.apply(
                "operator",
                List.of(
                        teapot().sku("T2").options(Map.of("Size", "Large")).row(),
                        teapot().sku("T3").row()));

        assertThat(outcomes).extracting(RowOutcome::field).containsExactly("options", "options");
        assertThat(outcomes.get(0).reason()).contains("Colour");
        assertThat(outcomes.get(1).reason()).contains("TEAPOT1");
    }

    @Test
    void aSkuDoesNotMoveToAnotherProduct() {
        feed.apply("operator", List.of(teapot().row()));

        var outcomes = feed.apply("operator", List.of(teapot().product("other").row()));

        assertThat(outcomes.get(0).reason()).contains("willow-teapot");
    }

    @Test
    void rowsThatContradictEachOtherAndChangeNothingInTheEndCountAsUnchanged() {
        var rows = List.of(teapot().title("One").row(), teapot().title("Two").row());
        feed.apply("operator", rows);
        published.clear();

        assertThat(changes(feed.apply("operator", rows))).containsExactly(Change.UNCHANGED, Change.UNCHANGED);
        assertThat(published).isEmpty();
    }

    @Test
    void aTakenSlugGetsItsParentsNameInFront() {
        feed.apply(
                "operator",
                List.of(
                        teapot().sku("A")
                                .product("a")
                                .category(List.of("Home", "Books"))
                                .row(),
                        teapot().sku("B")
                                .product("b")
                                .category(List.of("Books"))
                                .row(),
                        teapot().sku("C")
                                .product("c")
                                .category(List.of("Garden", "Books"))
                                .row()));

        assertThat(catalog.nodes).extracting(Category::slug).contains("books", "books-2", "garden-books");
    }

    private static List<Change> changes(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::change).toList();
    }

    private CatalogImport feed() {
        var feed = new CatalogImport();
        feed.catalog = catalog;
        feed.cache = new CatalogCache() {
            @Override
            void forgetAfterCommit(Collection<ProductId> products) {}
        };
        feed.pictures = new PictureLibrary();
        feed.messages = new Messages();
        feed.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        feed.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
        return feed;
    }

    static class InMemoryCatalog extends CatalogRepository {
        final List<Product> products = new ArrayList<>();
        final List<Category> nodes = new ArrayList<>();

        @Override
        void add(Product product) {
            products.add(product);
        }

        @Override
        void add(Category category) {
            nodes.add(category);
        }

        @Override
        List<Category> categories() {
            return List.copyOf(nodes);
        }

        @Override
        List<Product> listFor(Collection<String> productKeys, Collection<Sku> skus) {
            var found = new LinkedHashMap<UUID, Product>();
            products.stream()
                    .filter(product -> productKeys.contains(product.productKey())
                            || skus.stream()
                                    .anyMatch(
                                            sku -> product.variant(sku.value()).isPresent()))
                    .forEach(product -> found.put(product.id(), product));
            return List.copyOf(found.values());
        }
    }
}
