package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/**
 * How many SQL statements a page takes when it is rendered: no more than stand here, where nothing it needs is near in memory,
 * and as many for one thing on it as for many. Who needs more says so here, and why.
 */
class PageStatementsIT extends ServerIT {
    private static final int HOME = 14;
    private static final int LIST = 9;
    private static final int PRODUCT = 9;
    private static final int CART = 9;
    private static final int CHECKOUT = 15;
    private static final int CONSOLE = 20;

    /** What is asked once if anything in the cart has a deal, however much has. */
    private static final int OF_DEALS = 3;

    private static final int TRIES = 3;

    static Stream<Arguments> catalogue() {
        var category =
                Shop.rows("select slug from catalog_category order by slug").get(0);
        return Stream.of(
                arguments("/", HOME),
                arguments("/s?q=lamp", LIST),
                arguments("/s?q=lamp&min=20&max=90&sort=price-asc", LIST),
                arguments("/s?q=nothingofthekind", LIST),
                arguments("/c/" + category, LIST),
                arguments("/deals", LIST),
                arguments("/new", LIST),
                arguments("/best-sellers", LIST),
                arguments("/departments", 1),
                arguments("/help", 0),
                arguments(mostOffers(), PRODUCT),
                arguments(Article.any(41).path(), PRODUCT));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aPageOfTheCatalogueTakesAtMost(String path, int statements) {
        assertThat(visitor.askAnew(path).is(200).statements()).isLessThanOrEqualTo(statements);
    }

    @Test
    void aKeptPageTakesNone() {
        visitor.get("/").is(200);

        var kept = new Visitor().get("/").is(200);

        if (!kept.cache().equals("off")) assertThat(kept.statements()).isZero();
    }

    @Test
    void aListOfManyTakesAsManyAsAListOfOne() {
        var one = "/s?q=" + Article.any(41).sku();
        var many = "/s?q=lamp";

        assertThat(visitor.askAnew(one).page().select("main a.go")).hasSizeLessThan(3);
        assertThat(visitor.askAnew(many).page().select("main a.go")).hasSizeGreaterThan(10);
        assertThat(least(visitor, many)).isLessThanOrEqualTo(least(visitor, one));
    }

    @Test
    void twelveLinesTakeAsManyAsTwoFromTheCartToTheReview() {
        var two = withLines(2);
        var twelve = withLines(12);
        assertSame(two, twelve, "/cart", CART);
        two.review();
        twelve.review();
        for (var step : List.of("/checkout/address", "/checkout/delivery", "/checkout/review"))
            assertSame(two, twelve, step, CHECKOUT);
    }

    private static Stream<String> consoles() {
        return Stream.of(
                "sol /seller",
                "sol /seller/offers",
                "sol /seller/stock",
                "sol /seller/orders",
                "sol /seller/returns",
                "sol /seller/promotions",
                "sol /seller/feeds",
                "sol /seller/settlements",
                "ada /account",
                "ada /account/orders",
                "ops /backoffice",
                "ops /backoffice/payments",
                "ops /backoffice/refusals",
                "ops /backoffice/ledger");
    }

    @ParameterizedTest
    @MethodSource("consoles")
    void aPageOfWhoIsSignedInTakesAtMostAsManyAsHere(String who) {
        var words = who.split(" ");
        Seller.signIn(visitor, words[0] + "@canoe.example");

        assertThat(visitor.askAnew(words[1]).is(200).statements()).isLessThanOrEqualTo(CONSOLE);
    }

    private static void assertSame(Buyer two, Buyer twelve, String path, int most) {
        int ofTwelve = least(twelve.visitor, path);
        assertThat(ofTwelve)
                .as(path)
                .isLessThanOrEqualTo(least(two.visitor, path) + OF_DEALS)
                .isLessThanOrEqualTo(most);
    }

    /** Once everything that may be remembered is. */
    private static int least(Visitor visitor, String path) {
        return IntStream.range(0, TRIES)
                .map(number -> visitor.askAnew(path).is(200).statements())
                .min()
                .orElseThrow();
    }

    private static Buyer withLines(int lines) {
        var buyer = new Buyer().register();
        Article.several(11, lines).forEach(buyer::put);
        return buyer;
    }

    private static String mostOffers() {
        return Shop.rows("select concat('/p/', p.slug, '/', p.number) from catalog_product p"
                        + " join catalog_variant v on v.product_id = p.id join offers_offer o on o.sku = v.sku"
                        + " where p.state = 'ACTIVE' and o.is_active group by p.id order by count(*) desc limit 1")
                .get(0);
    }
}
