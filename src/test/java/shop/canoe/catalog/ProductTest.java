package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static shop.canoe.catalog.CatalogFixtures.NOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.text.Messages;

class ProductTest {
    private final Product teapot = product("willow-teapot", "TEAPOT1");

    @Test
    void aMergedProductKnowsItsSurvivor() {
        var survivor = product("oak-teapot", "TEAPOT2");

        teapot.mergeInto(survivor, NOW);

        assertThat(teapot.survivor()).contains(new ProductId(survivor.id()));
        assertThat(view().state()).isEqualTo(ProductState.MERGED);
    }

    @Test
    void cannotBeMergedIntoItselfNorIntoOneThatWasMergedAway() {
        var gone = product("oak-teapot", "TEAPOT2");
        gone.mergeInto(product("ash-teapot", "TEAPOT3"), NOW);

        assertThatThrownBy(() -> teapot.mergeInto(teapot, NOW)).isInstanceOf(ProductNotMergeableException.class);
        assertThatThrownBy(() -> teapot.mergeInto(gone, NOW)).isInstanceOf(ProductNotMergeableException.class);
    }

    @Test
    void aMergedProductIsNotEndedToo() {
        teapot.mergeInto(product("oak-teapot", "TEAPOT2"), NOW);

        teapot.end(NOW);

        assertThat(view().state()).isEqualTo(ProductState.MERGED);
    }

    @Test
    void showsParagraphsAndTypedAttributes() {
        assertThat(view().description()).containsExactly("One.", "Two.");
        assertThat(view().attributes())
                .extracting(Attribute::name, Attribute::value)
                .containsExactly(tuple("Weight", "720 g"), tuple("Dishwasher safe", "Yes"));
        assertThat(view().url()).startsWith("/p/willow-teapot/").hasSize("/p/willow-teapot/".length() + 10);
    }

    private ProductView view() {
        var category = new CategoryView(
                new CategoryId(new UUID(0, 1)), "teapots", "Teapots", List.of(), List.of(), List.of(), "");
        return teapot.toView(category, new Messages());
    }

    private static Product product(String key, String sku) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("Weight [g]", 720);
        attributes.put("Dishwasher safe", true);
        var text = new ProductText(
                "Willow teapot",
                "Wexcombe",
                new UUID(0, 1),
                "One.\n\nTwo.",
                "[]",
                Json.write(Fact.of(attributes)),
                null);
        return Product.contribute(
                "operator", key, text, Variant.of(new Sku(sku), Map.of(), List.of("teapot"), "", null), NOW);
    }
}
