package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Form;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** What no page offers but the world sends all the same: it is answered plainly and changes nothing. */
class BadInputIT extends ServerIT {
    private static final String ADD = "Add to cart";
    private static final String CONTINUE = "Continue to delivery";
    private static final String WORDS = "أحمد 🛶 שלום <b>";
    private static final String LONG = "x".repeat(5_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/teapot/0000000000",
                "/p/teapot/nope",
                "/p/teapot/-1",
                "/p/teapot/%27%20or%201=1",
                "/p/teapot/1/2",
                "/p/%F0%9F%9B%B6/%F0%9F%9B%B6",
                "/c/nowhere",
                "/c/%2e%2e",
                "/orders/NOPE/nope",
                "/checkout/confirmation/nope",
                "/media/nope.svg",
                "/media/..%2f..%2fweb.xml",
                "/assets/0000000000/nowhere.css",
                "/assets/0000000000/../../WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/META-INF/microprofile-config.properties",
                "/storefront/home.xhtml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/%00",
                "/p/teapot%00/1",
                "/cart%00",
                "/../../etc/passwd",
                "/..%5c..%5cetc",
                "/%",
                "/%zz",
                "/cart/../%zz/<script>alert(1)</script>",
                "/s?q=%zz",
                "/s?%zz=1",
                "/%F0%28%8C%28"
            })
    void anAddressThatLeadsNowhereSaysSo(String path) {
        var answer = visitor.askAsWritten(path);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?utm_source=mail",
                "/s?nonsense=1",
                "/s?q=lamp&sort=sideways",
                "/s?q=lamp&price=abc",
                "/s?q=lamp&brand=&brand=%22",
                "/s?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/s?q=%22%20onmouseover%3D%22x",
                "/s?q=AND+OR+NOT+(",
                "/s?q=%D7%A9%D7%9C%D7%95%D7%9D+%F0%9F%9B%B6",
                "/s?q=%2B-%3D%26%7C%3E%3C!(){}[]^\"~*%3F%3A%5C%2F",
                "/s?q=%00",
                "/s?q=..%2F..%2Fetc%2Fpasswd",
                "/s?q=%F0%28%8C%28",
                "/s?=",
                "/s?&&&",
                "/c/armchairs?nonsense=1&f.=&f.Colour=%00",
                "/cart?x=1"
            })
    void parametersNobodyKnowsAreNoMatter(String path) {
        var answer = visitor.askAsWritten(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s?q=lamp&page=0",
                "/s?q=lamp&page=-1",
                "/s?q=lamp&page=1e9",
                "/s?q=lamp&page=99999999999",
                "/s?q=lamp&page=1.5",
                "/s?q=lamp&page=%F0%9F%9B%B6",
                "/s?q=lamp&page=9999"
            })
    void aPageOutOfRangeIsNotFound(String path) {
        visitor.get(path).is(404);
    }

    @Test
    void aQueryOfFiveThousandCharactersIsAnswered() {
        assertThat(visitor.get("/s?q=" + LONG).status()).isIn(200, 400, 414);
        assertThat(visitor.get("/s?q=" + "lamp+".repeat(1_000)).status()).isIn(200, 400, 414);
    }

    @Test
    void whatIsTypedIsShownAsText() {
        var page = visitor.get("/s?q=%3Cb%3Ebold%3C/b%3E%22%27").is(200).page();
        assertThat(page.select("main b").eachText()).doesNotContain("bold");
        assertThat(page.select("input[name=q]").first()).isNotNull();
        assertThat(page.select("input[name=q]").val()).isEqualTo("<b>bold</b>\"'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1.5", "1e9", "1000000000", "99999999999999999999", "", "many", "１", "NaN", "0x10"})
    void aQuantityThatIsNoneIsRefused(String quantity) {
        var answer = visitor.submit(product().form(ADD).without("quantity").forge("quantity", quantity));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(inCart()).startsWith("0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nope", "01a20058-d4be-72b3-bd59-15b441e1e06f", "' or 1=1", "🛶", ""})
    void anOfferThatIsNoneIsRefused(String offer) {
        var answer = visitor.submit(product().form(ADD).forge("offer", offer));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 409, 410, 422);
        assertThat(inCart()).startsWith("0 ");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndChangesNothing() {
        visitor.submit(product().form(ADD).without("_token")).is(403);
        visitor.submit(product().form(ADD).forge("_token", "guest.1.x")).is(403);
        visitor.submit(product().form(ADD).forge("_token", LONG)).is(403);
        assertThat(inCart()).startsWith("0 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cart",
                "/checkout",
                "/checkout/address",
                "/checkout/delivery",
                "/checkout/review",
                "/checkout/payment",
                "/checkout/confirmation/nope",
                "/orders/NOPE/nope",
                "/sign-in",
                "/register",
                "/sign-out",
                "/nowhere",
                "/media/teapot.svg"
            })
    void nowhereIsAFormTakenWithoutItsToken(String path) {
        visitor.post(path, "").is(403);
        visitor.post(path, "_token=guest.1.x&jakarta.faces.ViewState=stateless").is(403);
        visitor.post(path, "_token=%zz").is(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost",
                "http://localhost.evil.example:9080",
                "garbage"
            })
    void aFormFromAnotherSiteIsRefusedAndChangesNothing(String origin) {
        visitor.submit(product().form(ADD), "Origin", origin).is(403);
        assertThat(inCart()).startsWith("0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormTheBrowserCallsForeignIsRefusedAndChangesNothing(String site) {
        visitor.submit(product().form(ADD), "Sec-Fetch-Site", site).is(403);
        assertThat(inCart()).startsWith("0 ");
    }

    @Test
    void theSameFormFromOurOwnSiteIsTaken() {
        visitor.submit(product().form(ADD), "Origin", Shop.url(), "Sec-Fetch-Site", "same-origin")
                .is(303);
        assertThat(inCart()).startsWith("1 ");
    }

    @Test
    void anEmptyAndAHalfFilledAddressAreRefusedFieldByField() {
        visitor.press(product().form(ADD));
        var address = visitor.get("/checkout").is(200);

        var empty = visitor.submit(address.form(CONTINUE)).is(422);
        assertThat(empty.texts(".errors li")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(empty.page().select(".errors a").eachAttr("href"))
                .allSatisfy(link -> assertThat(empty.page().getElementById(link.substring(1)))
                        .as(link)
                        .isNotNull());

        var half = visitor.submit(address.form(CONTINUE).fill("Full name", "Ada 🛶 שלום"))
                .is(422);
        assertThat(half.page().select("input[value='Ada 🛶 שלום']")).hasSize(1);
        assertThat(visitor.get("/checkout/review").address().getPath()).isEqualTo("/checkout/address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-mail address",
                "Full name",
                "Street and number",
                "Flat, floor, company",
                "Postcode",
                "Town or city",
                "Telephone"
            })
    void tenThousandCharactersAreRefusedInEveryFieldOfAnAddress(String field) {
        visitor.press(product().form(ADD));

        var refused = visitor.submit(address().fill(field, "1".repeat(10_000))).is(422);

        assertThat(refused.texts(".errors li")).hasSize(1);
        assertThat(visitor.get("/checkout/review").address().getPath()).isEqualTo("/checkout/address");
    }

    @Test
    void everyScriptFitsIntoAnAddressAndOnlyThere() {
        visitor.press(product().form(ADD));
        var foreign = visitor.press(address()
                        .fill("E-mail address", WORDS)
                        .fill("Postcode", WORDS)
                        .fill("Telephone", WORDS))
                .is(422);
        assertThat(foreign.texts(".errors li")).hasSize(3);

        var delivery = visitor.press(address()
                .fill("Full name", WORDS)
                .fill("Street and number", "2 " + WORDS)
                .fill("Flat, floor, company", "3 " + WORDS)
                .fill("Town or city", "4 " + WORDS));

        assertThat(delivery.address().getPath()).isEqualTo("/checkout/delivery");
        assertThat(visitor.press(delivery.form("Continue to review"))
                        .is(200)
                        .page()
                        .text())
                .contains(WORDS, "2 " + WORDS, "3 " + WORDS, "4 " + WORDS);
    }

    @Test
    void thePaymentPageTakesOnlyCards() {
        visitor.press(product().form(ADD));
        var page = pay();
        var button = page.page().select("button.pay").text();

        for (var number : List.of("", WORDS, "4".repeat(10_000), "4242 4242 4242 4243"))
            visitor.submit(page.form(button)
                            .fill("Card number", number)
                            .fill("Name on the card", WORDS)
                            .fill("Expiry (MM/YY)", "13/99")
                            .fill("Security code", "-12"))
                    .is(422);
        assertThat(visitor.get("/checkout/payment").is(200).texts("h1"))
                .containsExactly("Your order waits for your payment");
    }

    @Test
    void noSignInAndNoRegistrationTakesWhatIsNone() {
        for (var email : List.of(WORDS, "x".repeat(10_000) + "@example.org", "ada@canoe.example\u0000", ""))
            visitor.submit(visitor.get("/sign-in")
                            .form("Sign in")
                            .fill("E-mail address", email)
                            .fill("Password", WORDS))
                    .is(422);
        for (var name : List.of("", "  ", "x".repeat(10_000), "Ada\nBcc: eve@example.org"))
            visitor.submit(visitor.get("/register")
                            .form("Create account")
                            .fill("Your name", name)
                            .fill("E-mail address", "nobody@example.org")
                            .fill("Password", "correct horse"))
                    .is(422);
        assertThat(visitor.cookies()).noneMatch(cookie -> cookie.getName().equals("canoe_session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checkout/delivery", "/checkout/review", "/checkout/payment"})
    void noStepIsSkipped(String step) {
        visitor.press(product().form(ADD));
        assertThat(visitor.get(step).is(200).address().getPath()).isEqualTo("/checkout/address");
    }

    private Answer product() {
        return visitor.get(visitor.get("/s?q=willow+teapot").is(200).link("Willow teapot"))
                .is(200);
    }

    private Form address() {
        return visitor.get("/checkout/address")
                .is(200)
                .form(CONTINUE)
                .fill("E-mail address", "guest@example.org")
                .fill("Country", "France")
                .fill("Full name", "Gwen")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", "69001")
                .fill("Town or city", "Lyon");
    }

    /** The page of the payment gateway, for what is in the cart. */
    private Answer pay() {
        var review = visitor.press(visitor.press(address()).form("Continue to review"));
        return visitor.press(review.form(review.page().select("#place").val())).is(200);
    }

    private String inCart() {
        return visitor.get("/").page().select("a.cart .badge").text();
    }
}
