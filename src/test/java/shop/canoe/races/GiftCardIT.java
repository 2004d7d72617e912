package shop.canoe.races;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Operator;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.ShopInvariants;

/**
 * R9: one gift card and many orders that are to be paid with it. It is spent once; who comes too late is told what is to pay by
 * card now. With {@code -Dcanoe.unguarded=true} the shop looks before it takes, and the same race must find that it is spent twice.
 */
class GiftCardIT extends ServerIT {
    private static final boolean UNGUARDED = Boolean.getBoolean("canoe.unguarded");
    private static final int BUYERS = RaceSize.of(8, 100);

    private final Article article = Article.any(RaceSize.seed() + 9);
    private final int before = article.available();

    @AfterEach
    void restock() {
        article.count(before);
    }

    @Test
    void oneGiftCardPaysForOneOrder() {
        long start = System.nanoTime();
        article.count(BUYERS);
        var code = new Operator().giftCard("1");
        var buyers = Race.prepare(BUYERS, number -> new Buyer());
        var forms = Race.prepare(BUYERS, number -> {
            var buyer = buyers.get(number);
            buyer.put(article);
            var review = buyer.visitor.press(buyer.review().form("Use it").fill("Gift card or voucher code", code));
            assertThat(review.texts("[data-t=by-credit]")).containsExactly("−€1.00");
            return Buyer.placing(review).orElseThrow();
        });

        List<Outcome> outcomes =
                Race.atOnce(BUYERS, number -> buyers.get(number).buy(forms.get(number)));

        RaceReport.add("R9", BUYERS + " orders, one gift card", 1, outcomes, Race.secondsSince(start));
        if (UNGUARDED) {
            assertThat(frequency(outcomes, Outcome.SOLD)).isGreaterThan(1);
            assertThat(ShopInvariants.breaches()).isNotEmpty();
            return;
        }
        assertThat(frequency(outcomes, Outcome.SOLD)).isEqualTo(1);
        assertThat(frequency(outcomes, Outcome.REFUSED)).isEqualTo(BUYERS - 1);
        assertThat(Shop.rows("select balance_minor from credit_credit where code_end = '"
                        + code.substring(code.length() - 4) + "'"))
                .containsExactly("0");
    }
}
