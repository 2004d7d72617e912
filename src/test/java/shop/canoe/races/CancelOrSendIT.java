package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** R8: the buyer cancels at the moment the seller sends. Each unit is sent or cancelled, and its money taken or given up. */
class CancelOrSendIT extends ServerIT {
    private static final int ORDERS = RaceSize.of(3, 50);

    @Test
    void aUnitIsSentOrCancelledNeverBoth() {
        long start = System.nanoTime();
        var article = Article.any(RaceSize.seed() + 7);
        var seller = Seller.of(article.store());
        var outcomes = Race.prepare(ORDERS, number -> race(article, seller));

        RaceReport.add("R8", "cancel and send at once; done: sent", ORDERS, outcomes, Race.secondsSince(start));
        assertThat(outcomes).doesNotContain(Outcome.FAILED);
    }

    private static Outcome race(Article article, Seller seller) {
        var buyer = new Buyer().register();
        buyer.put(article);
        var number = buyer.order() + "-1";
        var cancel = buyer.visitor
                .get("/account/orders/" + number + "/cancel")
                .form("Cancel these items")
                .forge("units-0", "1");
        var send = seller.sending(number);

        Race.atOnce(2, who -> who == 0 ? buyer.visitor.submit(cancel) : seller.press(send));

        return outcome(number);
    }

    private static Outcome outcome(String number) {
        List<String> units = Shop.rows("select concat(sum(l.dispatched), '/', sum(l.cancelled), '/', sum(l.quantity)) "
                + "from orders_line l join orders_order o on o.id = l.order_id where o.number = '" + number + "'");
        return switch (units.get(0)) {
            case "1/0/1" -> Outcome.SOLD;
            case "0/1/1" -> Outcome.REFUSED;
            default -> Outcome.FAILED;
        };
    }
}
