package shop.canoe.checkout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** J4 4.1: somebody else took the last one between the review and the order. */
class SoldOutIT extends ServerIT {
    private static final List<Article> TWO = Article.several(7, 2);
    private static final Article LAST = TWO.get(0);
    private static final Article OTHER = TWO.get(1);

    private final Buyer ada = new Buyer().register();
    private final Buyer bo = new Buyer();

    @AfterEach
    void restock() {
        LAST.count(1000);
    }

    @Test
    void theCartSaysWhatIsSoldOutAndKeepsTheRest() {
        LAST.count(1);
        ada.put(LAST);
        ada.put(OTHER);
        bo.put(LAST);
        var placing = ada.placing().orElseThrow();
        assertThat(bo.buy(bo.placing().orElseThrow())).isEqualTo(Outcome.SOLD);

        var refused = ada.place(placing).is(409);

        var title = Shop.rows("select p.title from catalog_product p join catalog_variant v on v.product_id = p.id"
                        + " where v.sku = '" + LAST.sku() + "'")
                .get(0);
        assertThat(refused.texts("h1")).containsExactly("Your cart");
        assertThat(refused.texts(".errors").get(0)).contains("Sold out", title);
        assertThat(refused.texts("li.line")).hasSize(2);
        assertThat(refused.texts("li.line .bad")).containsExactly("Sold out");
        assertThat(refused.page().select("a[href=/notify-me/" + LAST.sku() + "]"))
                .hasSize(1);
        assertThat(Shop.rows("select 1 from orders_group where email = '" + ada.email + "'"))
                .isEmpty();
        assertThat(Shop.rows("select 1 from payments_payment p join checkout_checkout c on c.id = p.checkout_id"
                        + " where c.email = '" + ada.email + "'"))
                .isEmpty();
        theFormsOfThatCartWork(refused.form("Remove " + title));
    }

    private void theFormsOfThatCartWork(shop.canoe.testing.Form remove) {
        var cart = ada.visitor.press(remove).is(200);

        assertThat(cart.address().getPath()).isEqualTo("/cart");
        assertThat(cart.texts("li.line")).hasSize(1);
        var placing = Buyer.placing(ada.visitor.get("/checkout")).orElseThrow();
        assertThat(ada.buy(placing)).isEqualTo(Outcome.SOLD);
    }
}
