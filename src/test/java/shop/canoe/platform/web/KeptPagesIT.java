package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** Pages that are kept for all. Where the cache is switched off everything holds but that nothing is a hit. */
@Tag("pages")
class KeptPagesIT extends ServerIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Article ARTICLE = Article.any(41);

    static Stream<String> kept() {
        var category =
                Shop.rows("select slug from catalog_category order by slug").get(0);
        return Stream.of(
                "/", "/deals", "/new", "/best-sellers", "/help", "/s?q=lamp", "/c/" + category, ARTICLE.path());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPageIsRenderedOnceForAll(String path) {
        isSoonKept(new Visitor(), path);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aMemberGetsTheKeptPageWithHisName(String path) {
        var member = new Buyer().register().visitor;

        var page = isSoonKept(member, path);

        assertThat(page.texts("nav.me li")).first().isEqualTo("Gwen Account");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void packedPagesReadTheSame(String path) {
        var plain = visitor.ask(path).body();
        var packed = visitor.ask(path, "Accept-Encoding", "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(withoutTokens(packed.body())).isEqualTo(withoutTokens(plain));
    }

    @Test
    void whoHasThePageStillIsNotSentItAgain() {
        var tag = visitor.ask("/help").header("ETag");
        if (tag.isEmpty()) assertThat(visitor.ask("/help").cache()).isEqualTo("off");
        else
            assertThat(visitor.ask("/help", "If-None-Match", "W/\"old\", " + tag)
                            .is(304)
                            .bytes())
                    .isEmpty();
    }

    @Test
    void parametersThatMeanNothingMakeNoOtherPage() {
        var marked = "x" + UUID.randomUUID();
        visitor.get("/help").is(200);

        var page = visitor.get("/help?utm_source=" + marked).is(200);

        assertThat(page.cache()).isIn("hit", "stale", "off");
        assertThat(page.body()).doesNotContain(marked);
    }

    @Test
    void anAddressSpeltAnotherWayIsNoDoorIntoTheKeptPage() {
        visitor.askAsWritten("/%68elp");

        assertThat(new Visitor().get("/help").is(200).texts("h1")).doesNotContain("storefront.info.%68elp.title");
    }

    @Test
    void whatIsNotFoundOrMovedIsNotKept() {
        var moved = ARTICLE.path().replaceFirst("^/p/[^/]*", "/p/another-name");
        for (int time = 0; time < 2; time++) {
            assertThat(visitor.ask("/p/nothing/NOTHING000").is(404).cache()).isNotEqualTo("hit");
            assertThat(visitor.ask(moved).is(301).cache()).isNotEqualTo("hit");
            assertThat(visitor.ask("/s?q=lamp&page=99").is(404).cache()).isNotEqualTo("hit");
        }
    }

    @Test
    void aFormOnAKeptPagePosts() {
        visitor.get(ARTICLE.path());
        var buyer = new Visitor();
        var page = buyer.get(ARTICLE.path());

        var cart = buyer.press(page.form("Add to cart")).is(200);

        assertThat(cart.texts(".badge")).containsExactly("1 item");
        assertThat(buyer.get("/help").texts(".badge")).containsExactly("1 item");
    }

    @Test
    void whatWasDoneIsToldOnceOnTheNextPage() {
        visitor.submit(visitor.get(ARTICLE.path()).form("Add to cart")).is(303);

        assertThat(visitor.get("/help").texts(".note.ok")).hasSize(1);
        assertThat(visitor.get("/help").texts(".note.ok")).isEmpty();
        assertThat(new Visitor().get("/help").texts(".note.ok")).isEmpty();
    }

    @Test
    void whatAVisitorLookedAtStandsOnHisHomePageOnly() {
        assertThat(visitor.get("/").page().select("#h-seen")).isEmpty();
        visitor.get(ARTICLE.path());

        assertThat(visitor.get("/")
                        .page()
                        .select("[aria-labelledby=h-seen] a.go")
                        .eachAttr("href"))
                .containsExactly(ARTICLE.path());
        assertThat(new Visitor().get("/").page().select("#h-seen")).isEmpty();
    }

    @Test
    void aNewPriceShowsAtOnceOnTheProductsPageAndSoonInLists() {
        var seller = Seller.of(ARTICLE.store());
        var list = "/c/" + category() + "?sort=price-desc";
        var before = price(visitor.get(ARTICLE.path()));
        visitor.get(list);
        try {
            for (var price : List.of("1234.56", "2345.67")) {
                seller.price(ARTICLE, price);

                Poll.until(
                        "the price",
                        AT_ONCE,
                        () -> price(visitor.get(ARTICLE.path())).equals(price));
                Poll.until(
                        "the price in the list",
                        SOON,
                        () -> visitor.get(list).body().replace(",", "").contains(price));
            }
        } finally {
            seller.price(ARTICLE, before);
        }
    }

    @Test
    void manyWhoAskForThePageThatIsNotThereHaveItRenderedOnce() throws Exception {
        var path = "/s?q=teapot&min=" + System.nanoTime() % 100_000 / 100.0;
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Answer> ask = () -> new Visitor().get(path);
            var answers = pool.invokeAll(Collections.nCopies(20, ask)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers).extracting(Answer::cache).containsAnyOf("miss", "off");
            assertThat(answers.stream().filter(answer -> answer.cache().equals("miss")))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(answers).extracting(Answer::cache).doesNotContain("unkept");
        } finally {
            pool.shutdownNow();
        }
    }

    /** Asks twice: what tests before this one have done may touch the page once more in between, but not for long. */
    private Answer isSoonKept(Visitor second, String path) {
        return Poll.get("a page that is kept", SOON, () -> {
            visitor.get(path).is(200);
            return Optional.of(second.get(path).is(200))
                    .filter(page -> List.of("hit", "stale", "off").contains(page.cache()));
        });
    }

    private static String category() {
        return Shop.rows("select c.slug from catalog_category c join catalog_product p on p.category_id = c.id"
                        + " join catalog_variant v on v.product_id = p.id where v.sku = '" + ARTICLE.sku() + "'")
                .get(0);
    }

    private static String price(Answer product) {
        return product.texts(".buybox .price strong").get(0).replaceAll("[^0-9.]", "");
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_token\" value=\"[^\"]*\"", "");
    }
}
