package shop.canoe.sellerconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.ServerIT;

class SellerConsoleIT extends ServerIT {
    private static final String PASSWORD = "paddle-upstream";
    private static final String POLICY = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(
            strings = {"/seller", "/seller/offers", "/seller/orders", "/seller/orders?status=CONFIRMED", "/seller/feeds"
            })
    void itsPagesRunOnlyScriptsWithTheNonceOfTheAnswer(String path) {
        signIn("sol@canoe.example");

        var first = visitor.get(path).is(200);
        var second = visitor.get(path).is(200);

        assertThat(nonce(first)).hasSizeGreaterThan(20).isNotEqualTo(nonce(second));
        assertThat(first.header(POLICY)).doesNotContain("unsafe-eval").containsOnlyOnce("script-src");
        assertThat(first.page().select("script"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce(first)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/seller/nowhere",
                "/seller/orders/NOPE-NOPE-1",
                "/seller/orders/%F0%9F%9B%B6",
                "/seller/feeds/nope",
                "/seller/feeds/01a20043-bbae-7c92-a33e-e7565def7730",
                "/seller/feed-results/nope.csv",
                "/seller/feed-results/01a20043-bbae-7c92-a33e-e7565def7730.csv",
                "/sellerconsole/seller-offers.xhtml"
            })
    void whatIsNotTheirsOrNotThereIsNotFoundAndRunsNothing(String path) {
        signIn("sol@canoe.example");

        assertThat(visitor.get(path).is(404).header(POLICY)).contains("script-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/seller", "/seller/offers", "/seller/orders", "/seller/feeds", "/seller/feed-results/x.csv"})
    void aShopperFindsNoConsole(String path) {
        signIn("ada@canoe.example");

        visitor.get(path).is(404);
    }

    @Test
    void aGuestIsAskedToSignInAndComesBack() {
        assertThat(visitor.ask("/seller/orders?status=CONFIRMED").is(303).header("Location"))
                .isEqualTo("/sign-in?next=%2Fseller%2Forders%3Fstatus%3DCONFIRMED");
    }

    @Test
    void offersAreFoundByAPartOfTheirSku() {
        signIn("sol@canoe.example");
        var sku = visitor.get("/seller/offers").texts(".c-code").get(0);

        assertThat(visitor.get("/seller/offers?q=" + sku).texts(".c-code")).contains(sku);
        assertThat(visitor.get("/seller/offers?q=no-such-sku").texts(".c-code")).isEmpty();
    }

    @Test
    void aPageWhoseStateCannotBeReadIsShownAfresh() {
        signIn("sol@canoe.example");
        var form = visitor.get("/seller/offers").form("End").forge("jakarta.faces.ViewState", "AAAA");

        assertThat(visitor.submit(form).is(303).header("Location")).isEqualTo("/seller/offers");
        assertThat(visitor.get("/seller/offers").texts(".c-note"))
                .anyMatch(note -> note.startsWith("This page was too old"));
    }

    private void signIn(String email) {
        visitor.press(visitor.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", email)
                        .fill("Password", PASSWORD))
                .is(200);
    }

    private static String nonce(Answer answer) {
        return answer.header(POLICY).replaceFirst(".*'nonce-([^']+)'.*", "$1");
    }
}
