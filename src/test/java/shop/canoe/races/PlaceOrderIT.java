package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** R3: the same order placed many times at once is one order and one authorisation, and all are led to the same page. */
class PlaceOrderIT extends ServerIT {
    private static final int TIMES = RaceSize.of(10, 50);
    private static final int RUNS = RaceSize.of(2, 20);

    @Test
    void theSameFormAtOnceIsOneOrder() {
        long start = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            var buyer = new Buyer().register();
            buyer.put(Article.any(RaceSize.seed() + run));
            var form = buyer.placing().orElseThrow();

            var answers = Race.atOnce(TIMES, number -> buyer.place(form));

            isOneOrder(buyer, answers);
        }
        report("the same form", start);
    }

    @Test
    void manyReviewsOfOneCheckoutAreOneOrder() {
        long start = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            var buyer = new Buyer().register();
            buyer.put(Article.any(RaceSize.seed() + run));
            buyer.review();
            var forms = Race.prepare(
                    TIMES,
                    number ->
                            Buyer.placing(buyer.visitor.get("/checkout/review")).orElseThrow());

            var answers = Race.atOnce(TIMES, number -> buyer.place(forms.get(number)));

            isOneOrder(buyer, answers);
        }
        report("the review opened anew each time", start);
    }

    private static void isOneOrder(Buyer buyer, List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(buyer.pay(answers.get(0), Buyer.APPROVED).texts("[data-t=order-number]"))
                .hasSize(1);
        assertThat(Shop.rows("select count(*) from orders_group where email = '" + buyer.email + "'"))
                .containsExactly("1");
        assertThat(Shop.rows("select count(*) from payments_attempt a join payments_payment p on p.id = a.payment_id "
                        + "join orders_group g on g.checkout_id = p.checkout_id where g.email = '" + buyer.email + "'"))
                .containsExactly("1");
    }

    private static void report(String what, long start) {
        RaceReport.add(
                "R3",
                TIMES + " POSTs at once, " + what,
                RUNS,
                Collections.nCopies(RUNS, Outcome.SOLD),
                Race.secondsSince(start));
    }
}
