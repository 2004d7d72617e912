package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.FaultBoard;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** One of five answers of the gateways is lost. After two minutes no money is without its order, no order without its money. */
class LostAnswersIT extends ServerIT {
    private static final int BUYERS = RaceSize.of(6, 100);
    private static final int LOST = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Article article = Article.any(RaceSize.seed() + 4);

    @Test
    void everyPaymentIsSettledWithinTwoMinutes() {
        long start = System.nanoTime();
        int before = article.available();
        article.count(BUYERS + 1);
        var first = new Buyer();
        first.put(article);
        var board = FaultBoard.behind(first.place(first.placing().orElseThrow()));
        var buyers = Race.prepare(BUYERS, number -> new Buyer());
        board.drop("sandbox", LOST);
        board.drop("sandbox-b", LOST);
        List<Outcome> outcomes;
        try {
            outcomes = Race.prepare(BUYERS, number -> buy(buyers.get(number)));
            Poll.until("the end of all payments", LIMIT, () -> doubtful(buyers).isEmpty());
        } finally {
            board.reset();
            article.count(before);
        }

        RaceReport.add("lost answers", LOST + " of 100 lost", 1, outcomes, Race.secondsSince(start));
        for (int i = 0; i < BUYERS; i++)
            assertThat(Shop.rows("select count(*) from orders_group where status = 'CONFIRMED' and email = '"
                            + buyers.get(i).email + "'"))
                    .as("orders of one who %s", outcomes.get(i) == Outcome.SOLD ? "paid" : "could not pay")
                    .containsExactly(outcomes.get(i) == Outcome.SOLD ? "1" : "0");
    }

    /** Paid is who has sent the card, whatever the shop knows of it yet. */
    private Outcome buy(Buyer buyer) {
        buyer.put(article);
        var form = buyer.placing().orElseThrow();
        var placed = buyer.place(form);
        for (int again = 0; again < 5 && placed.status() == 503; again++) placed = buyer.place(form);
        if (placed.status() != 303) return Outcome.REFUSED;
        return isPaid(buyer.pay(placed, Buyer.APPROVED)) ? Outcome.SOLD : Outcome.FAILED;
    }

    private static boolean isPaid(Answer answer) {
        return answer.status() == 200;
    }

    private static List<String> doubtful(List<Buyer> buyers) {
        var emails =
                String.join("','", buyers.stream().map(buyer -> buyer.email).toList());
        return Shop.rows("select p.status from payments_payment p join orders_group g on g.checkout_id = p.checkout_id "
                + "where g.email in ('" + emails + "') and g.status = 'PENDING'");
    }
}
