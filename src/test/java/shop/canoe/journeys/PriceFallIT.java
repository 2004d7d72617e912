package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** A price that changes between the review and "Place order": a rise needs a new yes, a fall is applied and told (J4.4). */
class PriceFallIT extends ServerIT {
    private final Article article = Article.any(21);
    private final Seller seller = Seller.of(article.store());
    private final Buyer buyer = new Buyer();
    private final long price =
            Long.parseLong(Shop.rows("select price_minor from offers_offer where id = unhex('" + article.offer() + "')")
                    .get(0));

    @AfterEach
    void restore() {
        seller.price(article, amount(price));
    }

    @Test
    void aFallIsAppliedAndTold() {
        buyer.put(article).is(200);
        var review = buyer.review().is(200);
        var shown = review.texts("[data-t=total]").get(0);
        seller.price(article, amount(price - 100));

        var placed = buyer.place(Buyer.placing(review).orElseThrow());
        assertThat(placed.status()).isEqualTo(303);
        var confirmation = buyer.pay(placed, Buyer.APPROVED).is(200);

        var paid = confirmation.texts("[data-t=total]").get(0);
        assertThat(paid).isNotEqualTo(shown);
        assertThat(confirmation.page().text())
                .contains("The price has fallen: you pay " + paid + " instead of " + shown + ".");
        // One unit for 1.00 less, and 20 % of that.
        assertThat(Shop.rows("select total_minor from orders_group where email = '" + buyer.email + "'"))
                .containsExactly(String.valueOf(minor(shown) - 120));
    }

    @Test
    void aRiseIsShownAgainWithBothPricesAndNothingIsOrdered() {
        buyer.put(article).is(200);
        var review = buyer.review().is(200);
        var shown = review.texts("[data-t=total]").get(0);
        seller.price(article, amount(price + 100));

        var refused = buyer.place(Buyer.placing(review).orElseThrow()).is(409);

        var now = refused.texts("[data-t=total]").get(0);
        assertThat(minor(now)).isEqualTo(minor(shown) + 120);
        assertThat(refused.page().select(".errors").text()).contains(shown, now);
        assertThat(Shop.rows("select number from orders_group where email = '" + buyer.email + "'"))
                .isEmpty();
    }

    private static long minor(String shown) {
        return Long.parseLong(shown.replaceAll("[^0-9]", ""));
    }

    private static String amount(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }
}
