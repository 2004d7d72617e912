package shop.canoe.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

class ProductPageIT extends ServerIT {
    private static final String COPY = """
            insert into catalog_product (id, version, number, product_key, contributor, slug, title, brand, category_id,
                description, bullets, attributes, released, state, survivor_id, created_at, changed_at)
            select unhex(replace(uuid(), '-', '')), 0, ?, ?, contributor, slug, title, brand, category_id,
                description, bullets, attributes, released, ?, case when ? then id end, created_at, changed_at
            from catalog_product where number = ?""";

    private final String page =
            visitor.get("/s?q=willow+teapot").page().select("a.go").get(0).attr("href");

    @Test
    void anEndedProductIsGoneAndOthersAreOffered() {
        var gone = visitor.get(copy("ENDED")).is(410);

        assertThat(gone.texts("h1")).containsExactly("Willow teapot");
        assertThat(gone.page().select("main").text()).contains("This product is no longer sold.");
        assertThat(gone.page().select("main a[href^=/p/]")).isNotEmpty();
        assertThat(gone.page().select("main form[method=post]")).isEmpty();
    }

    @Test
    void aMergedProductLeadsToTheOneItBecame() {
        var moved = visitor.ask(copy("MERGED")).is(301);

        assertThat(moved.header("Location")).isEqualTo(page);
    }

    @Test
    void aWrongSlugLeadsToTheRightOne() {
        var moved =
                visitor.ask(page.replaceFirst("^/p/[^/]*", "/p/something-else")).is(301);

        assertThat(moved.header("Location")).isEqualTo(page);
    }

    /** The path of a product like the teapot that no list has ever shown, because it is over. */
    private String copy(String state) {
        var number = "ZZ" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        Shop.change(COPY, number, number, state, state.equals("MERGED"), page.replaceFirst("^/p/[^/]*/", ""));
        return "/p/willow-teapot/" + number;
    }
}
