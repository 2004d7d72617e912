package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Form;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** What the forms of the checkout take, and what they refuse. */
class CheckoutFormsIT extends ServerIT {
    private static final String PLACE = "Place order, €21.58";

    private final Visitor visitor = new Visitor();

    @Test
    void anAlteredFormOrdersNothing() {
        var review = reviewOf("Add to cart");

        var refused = visitor.submit(review.form(PLACE).without("accepted").forge("accepted", "nonsense.signature"));

        assertThat(refused.is(403).texts(".errors, [role=alert]")).anyMatch(text -> text.contains("altered"));
        visitor.submit(refused.form(PLACE)).is(303);
    }

    @Test
    void somebodyElsesFormIsNotFound() {
        var review = reviewOf("Add to cart");
        var other = new Visitor();
        put(other, "Add to cart");

        other.submit(review.form(PLACE)).is(404);
    }

    @Test
    void theFormOfAnEndedSessionLeadsToSignIn() {
        visitor.press(visitor.get("/register")
                        .form("Create account")
                        .fill("Your name", "Gwen")
                        .fill("E-mail address", "gwen-" + UUID.randomUUID() + "@example.org")
                        .fill("Password", "correct horse"))
                .is(200);
        var review = reviewOf("Add to cart");

        var answer = new Visitor().submit(review.form(PLACE)).is(303);

        assertThat(answer.header("Location")).isEqualTo("/sign-in?next=%2Fcheckout%2Freview");
        visitor.submit(review.form(PLACE)).is(303);
    }

    @Test
    void whatIsBoughtAtOnceLeavesTheCartAlone() {
        put(visitor, "Add to cart");

        var review = reviewOf("Buy now");
        assertThat(review.texts("main")).first().asString().contains("Your cart stays as it is");
        visitor.submit(review.form(PLACE)).is(303);

        assertThat(visitor.get("/cart").texts("[data-t=line-total]")).containsExactly("€12.99");
    }

    @Test
    void theCartsOwnButtonGoesBackToTheCart() {
        put(visitor, "Add to cart");
        put(visitor, "Add to cart");
        reviewOf("Buy now");

        var delivery =
                visitor.press(visitor.get("/cart").form("Proceed to checkout")).is(200);

        assertThat(delivery.texts("main")).first().asString().contains("2 × €12.99");
    }

    @Test
    void aPostcodeThatIsNotTheTownsIsAskedAbout() {
        put(visitor, "Add to cart");
        var asked = visitor.press(address(visitor.get("/checkout"), "75001"));

        assertThat(asked.is(422).texts("label.choice"))
                .containsExactly("69001 Lyon suggested", "75001 Paris suggested", "Keep mine: 75001 Lyon");
        var kept = visitor.press(address(asked, "75001").check("Keep mine: 75001 Lyon"));
        assertThat(visitor.press(kept.is(200).form("Continue to review")).texts("main"))
                .first()
                .asString()
                .contains("75001 Lyon");
    }

    @Test
    void aGiftsMessageGoesWithTheOrder() {
        put(visitor, "Add to cart");
        visitor.press(visitor.get("/cart")
                .form("Wrap it: Willow teapot")
                .fill("Message on the card (at most 500 characters, or none)", "Für dich 🛶 <b>مرحبا</b>"));

        assertThat(review().texts("main")).first().asString().contains("“Für dich 🛶 <b>مرحبا</b>”");
    }

    private Answer reviewOf(String button) {
        put(visitor, button);
        return review();
    }

    private Answer review() {
        var delivery = visitor.press(address(visitor.get("/checkout"), "69001"));
        return visitor.press(delivery.form("Continue to review")).is(200);
    }

    private static Form address(Answer page, String postcode) {
        var form = page.form("Continue to delivery")
                .fill("Country", "France")
                .fill("Full name", "Gwen")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", postcode)
                .fill("Town or city", "Lyon");
        return page.page().select("input[type=email]").isEmpty()
                ? form
                : form.fill("E-mail address", "gwen@example.org");
    }

    private static void put(Visitor who, String button) {
        var teapot = who.get(who.get("/s?q=willow+teapot").link("Willow teapot"));
        who.press(teapot.form(button)).is(200);
    }
}
