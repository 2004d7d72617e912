package shop.canoe.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** Where the address of a product leads, also when it is over: the demo has a merged product and an ended one. */
@Tag("pages")
class ProductPageIT extends ServerIT {
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    private final String merged = address("MERGED");
    private final String ended = address("ENDED");

    @Test
    void aMergedProductLeadsForGoodToTheOneThatTookItsPlace() {
        var survivor = visitor.ask(merged).is(301).header("Location");

        assertThat(survivor).startsWith("/p/aurora-desk-lamp/");
        assertThat(visitor.ask(survivor).is(200).texts("h1").toString()).contains("Aurora desk lamp");
    }

    @Test
    void aWrongNameInTheAddressLeadsToTheRightOne() {
        var right = visitor.ask(merged).header("Location");

        assertThat(visitor.ask(named(right, "something-else")).is(301).header("Location"))
                .isEqualTo(right);
    }

    @Test
    void aMergedProductLeadsThereUnderAnyName() {
        assertThat(visitor.ask(named(merged, "something-else")).is(301).header("Location"))
                .isEqualTo(visitor.ask(merged).header("Location"));
    }

    @Test
    void anEndedProductIsGoneAndShowsOthersInstead() {
        var gone = visitor.ask(ended).is(410);

        assertThat(gone.texts("h1")).containsExactly("Aurora desk lamp, first edition");
        assertThat(gone.texts("main").toString()).contains("no longer sold").doesNotContain("Add to cart");
        assertThat(gone.page().select("main a[href^=/p/]")).isNotEmpty();
        assertThat(gone.page().select("main form[method=post]")).isEmpty();
    }

    @Test
    void anEndedProductIsNotFoundBySearch() {
        assertThat(visitor.get("/s?q=aurora+first+edition").is(200).page().select("a[href=" + ended + "]"))
                .isEmpty();
    }

    @Test
    void neitherPutsAnythingIntoACart() {
        var product = visitor.get(merged).is(200);

        for (var path : List.of(merged, ended)) {
            visitor.submit(product.form("Add to cart").to(path).without("_token"))
                    .is(403);
            visitor.submit(product.form("Add to cart").to(path).forge("offer", UNKNOWN))
                    .is(404);
        }

        assertThat(visitor.get("/cart").texts("main").toString()).contains("Your cart is empty");
    }

    private static String named(String address, String name) {
        return address.replaceFirst("^/p/[^/]*", "/p/" + name);
    }

    private static String address(String state) {
        return Shop.rows("select concat('/p/', slug, '/', number) from catalog_product where state = '%s'"
                        .formatted(state))
                .get(0);
    }
}
