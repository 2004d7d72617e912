package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** R11: a hold ends at the moment its order is paid. Either it is an order with its units, or neither money nor units are kept. */
class ExpiryIT extends ServerIT {
    private static final int BUYERS = RaceSize.of(6, 100);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Article article = Article.any(RaceSize.seed() + 3);
    private final int before = article.available();

    @AfterEach
    void restock() {
        article.count(before);
    }

    @Test
    void aHoldThatEndsWhilePayingIsKeptOrGivenUpWhole() {
        long start = System.nanoTime();
        article.count(BUYERS);
        int sold = article.sold();
        var buyers = Race.prepare(BUYERS, number -> new Buyer());
        var placed = Race.prepare(BUYERS, number -> {
            buyers.get(number).put(article);
            return buyers.get(number).place(buyers.get(number).placing().orElseThrow());
        });

        var outcomes = Race.atOnce(2 * BUYERS, number -> {
            var buyer = buyers.get(number / 2);
            if (number % 2 == 0) return expire(buyer);
            return buyer.pay(placed.get(number / 2), Buyer.APPROVED).status() == 200 ? Outcome.SOLD : Outcome.REFUSED;
        });
        Poll.until("the end of all payments", LIMIT, () -> underWay(buyers).isEmpty());

        RaceReport.add("R11", "holds ending while paying", 1, outcomes, Race.secondsSince(start));
        assertThat(article.sold() - sold + article.available()).isEqualTo(BUYERS);
    }

    private static Outcome expire(Buyer buyer) {
        Shop.change("update inventory_reservation set expires_at = now(6) where status = 'HELD' and reference in "
                + "(select checkout_id from orders_group where email = '" + buyer.email + "')");
        return Outcome.REFUSED;
    }

    private static List<String> underWay(List<Buyer> buyers) {
        var emails =
                String.join("','", buyers.stream().map(buyer -> buyer.email).toList());
        return Shop.rows("select p.status from payments_payment p join orders_group g on g.checkout_id = p.checkout_id "
                + "where g.email in ('" + emails + "') and (p.status in ('STARTED', 'UNKNOWN') or exists "
                + "(select 1 from payments_attempt a where a.payment_id = p.id and a.status = 'VOIDING'))");
    }
}
