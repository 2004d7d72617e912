package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** R7: one cart from many tabs. */
class CartIT extends ServerIT {
    private static final int TABS = RaceSize.of(6, 10);

    private final Article article = Article.any(RaceSize.seed() + 1);

    @RepeatedTest(10)
    void theSameFromManyTabsIsOneLineWithAllUnits() {
        long start = System.nanoTime();
        var buyer = new Buyer().register();
        var form = buyer.visitor.get(article.path()).form("Add to cart");

        var answers = Race.atOnce(TABS, number -> buyer.visitor.submit(form));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        var cart = buyer.visitor.get("/cart");
        assertThat(cart.page().select("li.line")).hasSize(1);
        report("tabs add the same", TABS, start);
    }

    @Test
    void signingInFromManyTabsMergesAGuestsCartOnce() {
        long start = System.nanoTime();
        var member = new Buyer().register();
        var guest = Visitor.hurried();
        guest.press(guest.get(article.path()).form("Add to cart"));
        var form = guest.get("/sign-in")
                .form("Sign in")
                .fill("E-mail address", member.email)
                .fill("Password", "correct horse");

        var answers = Race.atOnce(5, number -> guest.submit(form));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        var cart = guest.get("/cart");
        assertThat(cart.page().select("li.line")).hasSize(1);
        assertThat(cart.page()
                        .select("select[name=quantity] option[selected], input[name=quantity]")
                        .val())
                .isEqualTo("1");
        report("sign-ins merge a cart", 5, start);
    }

    private static void report(String what, int tries, long start) {
        RaceReport.add("R7", what, 1, Collections.nCopies(tries, Outcome.SOLD), Race.secondsSince(start));
    }
}
