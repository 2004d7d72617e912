package shop.canoe.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Form;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** The forms of a paid order, of its customer and of its seller: each does its work once and says so when it cannot. */
class OrderFormsIT extends ServerIT {
    private static final String CHANGED = "has changed since this page was shown";
    private static final Article ARTICLE = Article.any(31);

    private final Buyer buyer = new Buyer().register();
    private final Seller seller = Seller.of(ARTICLE.store());

    @Test
    void aRequestWhilePackingIsOnThePageThatRefusesAndIsAnsweredOnce() {
        var number = bought();
        startPacking(number);

        var refused = buyer.visitor.submit(cancelling(number)).is(409);

        assertThat(refused.texts(".errors").toString()).contains("is already being packed");
        assertThat(refused.texts(".note b")).contains("Waits for the seller:");
        assertThat(refused.page().select("input[name=left-0]").val()).isEqualTo("1");
        var accept = console(number).form("Cancel as asked");
        var decline = console(number).form("Decline");
        assertThat(seller.press(accept).is(200).body()).contains("Units of order " + number + " are cancelled.");
        Stream.of(accept, decline).forEach(late -> {
            var answer = submit(late).is(409);
            assertThat(answer.body()).contains("This request was answered before");
            assertThat(answer.texts("h1").get(0)).contains(number);
        });
        assertThat(units(number)).isEqualTo("0/1");
    }

    @Test
    void aFormThatSentAllIsHeardAndRefusesTheSecondTime() {
        var number = bought();
        var form = seller.sending(number);
        submit(form).is(303);

        var again = submit(form).is(409);

        assertThat(again.body()).contains(CHANGED);
        assertThat(units(number)).isEqualTo("1/0");
    }

    @Test
    void aFormThatCancelledAllIsHeardAndRefusesTheSecondTime() {
        var number = bought();
        var form = cancelling(number);
        buyer.visitor.submit(form).is(303);

        var again = buyer.visitor.submit(form).is(409);

        assertThat(again.body()).contains(CHANGED);
    }

    @Test
    void ofTheSameFormSentTwiceAtOnceOneIsDone() {
        var number = bought();
        var form = seller.sending(number);

        var answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(click -> submit(form).status())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(units(number)).isEqualTo("1/0");
    }

    private String bought() {
        buyer.put(ARTICLE);
        return buyer.order() + "-1";
    }

    private Form cancelling(String number) {
        return buyer.visitor
                .get("/account/orders/" + number + "/cancel")
                .form("Cancel these items")
                .fill("Reason", "Changed my mind");
    }

    private void startPacking(String number) {
        seller.press(console(number).form("Start packing")).is(200);
    }

    private Answer console(String number) {
        return seller.visitor.get("/seller/orders/" + number).is(200);
    }

    private Answer submit(Form form) {
        return seller.visitor.submit(form, "Origin", Shop.url());
    }

    private static String units(String number) {
        return Shop.rows("select concat(sum(l.dispatched), '/', sum(l.cancelled)) from orders_line l "
                        + "join orders_order o on o.id = l.order_id where o.number = '" + number + "'")
                .get(0);
    }
}
