package shop.canoe.races;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** R5: the seller changes the price while buyers press the button. Nobody pays more than he saw. */
class PriceChangeIT extends ServerIT {
    private static final int BUYERS = RaceSize.of(8, 100);

    private final Article article = Article.any(RaceSize.seed() + 2);
    private final Seller seller = Seller.of(article.store());
    private final int before = article.available();
    private final int soldBefore = article.sold();
    private final long price =
            Long.parseLong(Shop.rows("select price_minor from offers_offer where id = unhex('" + article.offer() + "')")
                    .get(0));

    @AfterEach
    void restore() {
        article.count(before);
        seller.price(article, amount(price));
    }

    @Test
    void aRaisedPriceIsPaidByNobodyWhoHasNotSeenIt() {
        long start = System.nanoTime();
        article.count(BUYERS);
        var buyers = Race.prepare(BUYERS, number -> new Buyer());
        var reviews = Race.prepare(BUYERS, number -> {
            buyers.get(number).put(article);
            return buyers.get(number).review();
        });

        var outcomes = Race.atOnce(BUYERS + 1, number -> {
            if (number < BUYERS)
                return buyers.get(number).buy(Buyer.placing(reviews.get(number)).orElseThrow());
            seller.price(article, amount(price + 500));
            return Outcome.REFUSED;
        });

        RaceReport.add("R5", "price raised meanwhile", 1, outcomes.subList(0, BUYERS), Race.secondsSince(start));
        assertThat(outcomes).doesNotContain(Outcome.FAILED);
        IntStream.range(0, BUYERS)
                .filter(number -> outcomes.get(number) == Outcome.SOLD)
                .forEach(number -> assertThat(paid(buyers.get(number))).isEqualTo(shown(reviews.get(number))));
        assertThat(frequency(outcomes.subList(0, BUYERS), Outcome.SOLD)).isEqualTo(article.sold() - soldBefore);
    }

    private static String paid(Buyer buyer) {
        var minor = Long.parseLong(Shop.rows("select total_minor from orders_group where email = '" + buyer.email + "'")
                .get(0));
        return "€" + amount(minor);
    }

    private static String shown(Answer review) {
        List<String> totals = review.texts("[data-t=total]");
        return totals.get(0).replace(",", "");
    }

    private static String amount(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }
}
