package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Form;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/**
 * R6: five units are sent by a form that is pressed many times at once: captured once. Three and three of the five are
 * announced to come back at the same moment: one return. It is settled many times at once: its money goes back once.
 */
class MoneyBackIT extends ServerIT {
    private static final int RUNS = RaceSize.of(1, 20);
    private static final int TIMES = RaceSize.of(4, 10);
    private static final int UNITS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Article article = Article.any(RaceSize.seed() + 10);
    private final int before = article.available();
    private final Seller seller = Seller.of(article.store());

    @AfterEach
    void restock() {
        article.count(before);
    }

    @Test
    void moneyIsTakenOnceAndGivenBackOnce() {
        article.count(RUNS * UNITS + UNITS);
        long start = System.nanoTime();
        for (int run = 0; run < RUNS; run++) run();
        RaceReport.add(
                "R6",
                "5 units sent, 3 and 3 of them returned, settled, each " + TIMES + " times at once",
                RUNS,
                Collections.nCopies(RUNS, Outcome.SOLD),
                Race.secondsSince(start));
    }

    private void run() {
        var buyer = new Buyer().register();
        for (int unit = 0; unit < UNITS; unit++) buyer.put(article);
        var group = buyer.pay(buyer.place(buyer.placing().orElseThrow()), Buyer.APPROVED)
                .texts("[data-t=order-number]")
                .get(0);
        var order = group + "-1";

        var sending = seller.sending(order);
        Race.atOnce(TIMES, number -> seller.press(sending));
        Poll.until("the capture", LIMIT, () -> payment(group).get(0).equals("0"));
        assertThat(moves(group, "CAPTURE")).as("captures").isEqualTo("1");

        var announcing = buyer.visitor
                .get("/account/orders/" + order + "/return")
                .form("Announce the return")
                .without("units-0")
                .forge("units-0", "3");
        var announced = Race.atOnce(2, number -> buyer.visitor.submit(announcing));
        assertThat(announced).extracting(Answer::status).containsOnlyOnce(303);

        var back = back(announced);
        seller.press(seller.visitor.get(back).form("It has arrived"));
        Form settling = seller.visitor.get(back).form("Settle");
        Race.atOnce(TIMES, number -> seller.press(settling));
        Poll.until("the refund", LIMIT, () -> !payment(group).get(1).equals("0"));
        assertThat(moves(group, "REFUND")).as("refunds").isEqualTo("1");
        assertThat(Shop.rows("select concat(sum(l.dispatched), ' ', sum(l.returned)) from orders_line l "
                        + "join orders_order o on o.id = l.order_id where o.number = '" + order + "'"))
                .containsExactly("5 3");
    }

    /** Where the seller looks at the return. */
    private static String back(List<Answer> announced) {
        return announced.stream()
                .filter(answer -> answer.status() == 303)
                .map(answer -> answer.header("Location").replaceFirst(".*/returns/", "/seller/returns/"))
                .findFirst()
                .orElseThrow();
    }

    /** Authorised and not yet captured; given back. */
    private static List<String> payment(String group) {
        return List.of(Shop.rows("select concat(p.authorised_minor - p.captured_minor, ' ', p.refunded_minor) "
                        + "from payments_payment p join orders_group g on g.checkout_id = p.checkout_id where g.number = '"
                        + group + "'")
                .get(0)
                .split(" "));
    }

    private static String moves(String group, String kind) {
        return Shop.rows("select count(*) from payments_move m join payments_payment p on p.id = m.payment_id "
                        + "join orders_group g on g.checkout_id = p.checkout_id where m.kind = '" + kind
                        + "' and g.number = '" + group + "'")
                .get(0);
    }
}
