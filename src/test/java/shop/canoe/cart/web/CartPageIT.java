package shop.canoe.cart.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Form;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** A guest fills and changes the cart; the lamps and their prices are those of the acceptance journeys. */
@Tag("pages")
class CartPageIT extends ServerIT {
    private static final String LAMP = "Aurora desk lamp";

    @Test
    void lookingAtAnEmptyCartLeavesNoCookie() {
        var cart = visitor.get("/cart").is(200);

        assertThat(cart.texts("h1")).containsExactly("Your cart");
        assertThat(cart.page().select("main").text()).contains("Your cart is empty");
        assertThat(visitor.cookies()).extracting(HttpCookie::getName).doesNotContain("canoe_cart", "canoe_session");
    }

    @Test
    void twoLampsOfOneSellerAndOneOfAnotherStandInTwoGroups() {
        var cart = fill(visitor);

        assertThat(cart.texts("main section h2")).containsExactly("Sold by Sol", "Sold by Sam");
        assertThat(cart.texts("[data-t=line-total]")).containsExactly("€59.98 €29.99 each", "€31.49");
        assertThat(cart.texts("[data-t=subtotal]")).containsExactly("€91.47");
        assertThat(badge(cart)).isEqualTo("3");
        assertThat(badge(visitor.get("/help"))).isEqualTo("3");
        assertThat(cart.page().select("form[action=/checkout] button").text()).isEqualTo("Proceed to checkout");
        assertThat(visitor.cookies())
                .filteredOn(cookie -> cookie.getName().equals("canoe_cart"))
                .singleElement()
                .matches(HttpCookie::isHttpOnly)
                .matches(cookie -> cookie.getMaxAge() > 89 * 24 * 3600);
    }

    @Test
    void aLineIsSavedForLaterAndMovedBack() {
        var cart = fill(visitor);

        cart = visitor.press(cart.form("Save for later: " + LAMP)).is(200);
        assertThat(cart.texts("main section h2")).containsExactly("Sold by Sam", "Saved for later (1)");
        assertThat(cart.texts("[data-t=subtotal]")).containsExactly("€31.49");
        assertThat(badge(cart)).isEqualTo("1");

        cart = visitor.press(cart.form("Move to cart: " + LAMP)).is(200);
        assertThat(cart.texts("[data-t=subtotal]")).containsExactly("€91.47");
    }

    @Test
    void quantityZeroRemovesAndUndoBringsBack() {
        var cart = fill(visitor);

        cart = visitor.press(update(cart, "0")).is(200);
        assertThat(cart.texts("[role=status]")).singleElement().asString().startsWith(LAMP + " was removed.");
        assertThat(badge(cart)).isEqualTo("1");

        cart = visitor.press(cart.form("Undo: put " + LAMP + " back")).is(200);
        assertThat(badge(cart)).isEqualTo("3");
        assertThat(cart.texts("[role=status]")).isEmpty();
    }

    @Test
    void everyChangeIsAnsweredByARedirectToTheCart() {
        var cart = fill(visitor);

        var answer = visitor.submit(update(cart, "1"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/cart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e9", "1000000000", "many", "", "\u0661"})
    void aQuantityThatIsNoneIsRefusedBesideItsField(String quantity) {
        var cart = fill(visitor);

        var refused = visitor.press(update(cart, quantity)).is(422);

        var link = refused.page().selectFirst(".errors a");
        assertThat(link).isNotNull();
        var field = refused.page().getElementById(link.attr("href").substring(1));
        assertThat(field).isNotNull();
        assertThat(field.val()).isEqualTo(quantity);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.page().getElementById(field.attr("aria-describedby")))
                .isNotNull();
        assertThat(badge(visitor.get("/cart"))).isEqualTo("3");
    }

    @Test
    void moreThanThereIsBecomesWhatThereIs() {
        var cart = visitor.press(update(fill(visitor), "999")).is(200);

        assertThat(cart.texts("[role=status]"))
                .singleElement()
                .asString()
                .matches("Quantity limited to \\d+ \\(only \\d+ left\\)\\.");
    }

    @Test
    void somebodyElsesLineIsNotInTheCart() {
        var theirs = fill(new Visitor());
        var line = theirs.page().selectFirst("input[name=line]").val();

        var refused =
                visitor.press(update(fill(visitor), "5").forge("line", line)).is(404);

        assertThat(refused.texts(".errors li")).containsExactly("This item is no longer in your cart.");
        visitor.press(update(fill(visitor), "5").forge("line", "<script>")).is(404);
    }

    @Test
    void aFormWithoutTokenOrFromElsewhereChangesNothing() {
        var cart = fill(visitor);

        visitor.submit(update(cart, "5").without("_token")).is(403);
        visitor.submit(update(visitor.get("/cart"), "5"), "Origin", "https://elsewhere.example")
                .is(403);

        assertThat(badge(visitor.get("/cart"))).isEqualTo("3");
    }

    @Test
    void aLinkNeverChangesTheCart() {
        var cart = fill(visitor);
        var line = cart.page().selectFirst("input[name=line]").val();
        var token = cart.page().selectFirst("input[name=_token]").val();

        visitor.ask("/cart?do=remove&line=" + line).is(200);
        visitor.ask("/cart?do=remove&jakarta.faces.ViewState=stateless&line=" + line + "&_token="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .is(405);

        assertThat(badge(visitor.get("/cart"))).isEqualTo("3");
    }

    @Test
    void anAlteredCookieIsNobodysCart() {
        fill(visitor);
        visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("canoe_cart"))
                .forEach(cookie ->
                        cookie.setValue(UUID.randomUUID() + cookie.getValue().substring(36)));

        assertThat(badge(visitor.get("/cart").is(200))).isEqualTo("0");
    }

    @Test
    void aGuestsCartGoesAlongIntoTheAccount() {
        var email = "ada-" + UUID.randomUUID() + "@example.org";
        var elsewhere = new Visitor();
        elsewhere.press(elsewhere
                .get("/register")
                .form("Create account")
                .fill("Your name", "Ada")
                .fill("E-mail address", email)
                .fill("Password", "correct horse"));
        fill(elsewhere);
        fill(visitor);

        visitor.press(visitor.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", email)
                        .fill("Password", "correct horse"))
                .is(200);

        assertThat(badge(visitor.get("/cart"))).isEqualTo("6");
        assertThat(badge(elsewhere.get("/cart"))).isEqualTo("6");
        assertThat(visitor.cookies()).extracting(HttpCookie::getName).doesNotContain("canoe_cart");
    }

    /** Two lamps of Sol and one of Sam. */
    private static Answer fill(Visitor visitor) {
        var lamp = visitor.get("/s?q=aurora+desk+lamp").link(LAMP) + "?sku=LMP-AURORA-RED";
        visitor.press(visitor.get(lamp).form("Add to cart").fill("Quantity", "2"))
                .is(200);
        return visitor.press(visitor.get(lamp).form("Add to cart the offer of Sam, New"))
                .is(200);
    }

    private static Form update(Answer cart, String quantity) {
        return cart.form("Update the quantity of " + LAMP).fill("Qty", quantity);
    }

    private static String badge(Answer answer) {
        return answer.page().select(".badge").text().replaceAll("\\D", "");
    }
}
