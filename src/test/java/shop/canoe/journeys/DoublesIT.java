package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** The same form sent again, at once or later, orders once; and the order is nobody else's. */
class DoublesIT extends ServerIT {
    private static final int TIMES = 20;

    @Test
    void theSameFormSentManyTimesAtOncePlacesOneOrder() {
        register(visitor);
        var review = review();
        var place = review.form(review.page().select("#place").val());

        var sent = Stream.generate(() -> CompletableFuture.supplyAsync(() -> visitor.submit(place)))
                .limit(TIMES)
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        var confirmation = pay(visitor.follow(answers.get(0)));
        var number = confirmation.texts("[data-t=order-number]").get(0);
        assertThat(visitor.follow(visitor.submit(place)).is(200).texts("[data-t=order-number]"))
                .containsExactly(number);
        assertThat(visitor.get("/account/orders").page().select("main").text()).contains("1 order", number);
    }

    @Test
    void aConfirmationIsTheSameAtEveryLookAndShownToNobodyElse() {
        register(visitor);
        var review = review();
        var confirmation =
                pay(visitor.press(review.form(review.page().select("#place").val())));
        var path = confirmation.address().getPath();
        var other = new Visitor();
        register(other);

        for (int i = 0; i < 5; i++)
            assertThat(visitor.get(path).is(200).texts("[data-t=order-number]"))
                    .isEqualTo(confirmation.texts("[data-t=order-number]"));
        assertThat(confirmation.header("Cache-Control")).contains("no-store");
        new Visitor().get(path).is(404);
        other.get(path).is(404);
        other.get("/account/orders/"
                        + confirmation.texts("[data-t=order-number]").get(0))
                .is(404);
    }

    /** One teapot, up to where the order can be placed. */
    private Answer review() {
        var teapot = visitor.get(visitor.get("/s?q=willow+teapot").link("Willow teapot"));
        visitor.press(teapot.form("Add to cart")).is(200);
        var delivery = visitor.press(visitor.get("/checkout")
                .form("Continue to delivery")
                .fill("Country", "France")
                .fill("Full name", "Gwen")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", "69001")
                .fill("Town or city", "Lyon"));
        return visitor.press(delivery.form("Continue to review")).is(200);
    }

    private Answer pay(Answer page) {
        return visitor.press(page.form(page.page().select("button.pay").text())
                        .fill("Card number", "4242 4242 4242 4242")
                        .fill("Name on the card", "Gwen")
                        .fill("Expiry (MM/YY)", "12/34")
                        .fill("Security code", "123"))
                .is(200);
    }

    private static void register(Visitor who) {
        who.press(who.get("/register")
                        .form("Create account")
                        .fill("Your name", "Gwen")
                        .fill("E-mail address", "gwen-" + UUID.randomUUID() + "@example.org")
                        .fill("Password", "correct horse"))
                .is(200);
    }
}
