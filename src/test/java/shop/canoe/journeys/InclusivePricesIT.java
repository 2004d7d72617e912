package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.ServerIT;

/**
 * In a country whose prices contain the tax, what is shown is what is paid, from the list to the order. Two lamps for 29.99
 * and one for 31.49 are 91.47, delivery is 4.99: 96.46, of which 10.00 + 5.25 + 0.83 are tax. For a shop whose setting
 * {@code canoe.tax.inclusive} names GB.
 */
class InclusivePricesIT extends ServerIT {
    private static final String NOTE = "Prices contain VAT for orders to United Kingdom; for all others it is added";
    private static final String LAMP = "a[href^=/p/aurora-desk-lamp/]";

    private final Buyer buyer = new Buyer();

    @Test
    void whatAListShowsIsWhatIsPaid() {
        var list = buyer.visitor.get("/s?q=aurora+desk+lamp");
        assertThat(list.page()
                        .select("li.card:has(" + LAMP + ") .price strong")
                        .get(0)
                        .text())
                .isEqualTo("€29.99");
        assertThat(list.page().select(".foot").text()).contains(NOTE);
        var product = buyer.visitor.get(list.page().select(LAMP).attr("href") + "?sku=LMP-AURORA-RED");
        assertThat(product.page().select(".head .price strong").text()).isEqualTo("€29.99");
        assertThat(product.page().select("main").text()).contains(NOTE);

        buyer.visitor.press(product.form("Add to cart").fill("Quantity", "2")).is(200);
        var cart = buyer.visitor
                .press(product.form("Add to cart the offer of Sam, New"))
                .is(200);
        assertThat(cart.page().select("aside").text()).contains(NOTE);
        assertThat(cart.texts("[data-t=subtotal]")).containsExactly("€91.47");

        var review = buyer.review("United Kingdom", "SW1A 1AA", "London").is(200);
        assertThat(sums(review)).contains("€91.47", "Delivery €4.99", "of which VAT €16.08", "€96.46");
        assertThat(review.page().select("section:has(h2[id=parcel-0])").text()).contains("Standard, €4.99");

        var confirmation = buyer.pay(buyer.place(Buyer.placing(review).orElseThrow()), Buyer.APPROVED)
                .is(200);
        assertThat(sums(confirmation)).contains("€91.47", "Delivery €4.99", "of which VAT €16.08", "€96.46");
        assertThat(confirmation.texts("li.line .end")).containsExactly("€59.98", "€31.49");

        var order = buyer.visitor.get(confirmation.link("See the order")).is(200);
        assertThat(sums(order)).contains("€91.47", "Delivery €4.99", "of which VAT €16.08", "€96.46");
        assertThat(order.page().select("li.line .end").eachText())
                .allSatisfy(line -> assertThat(line).containsPattern("€59\\.98|€31\\.49"));
    }

    @Test
    void elsewhereTheTaxIsAdded() {
        var product = buyer.visitor.get(
                buyer.visitor.get("/s?q=aurora+desk+lamp").page().select(LAMP).attr("href") + "?sku=LMP-AURORA-RED");
        buyer.visitor.press(product.form("Add to cart")).is(200);

        // 29.99 + 4.99, 20 % are 6.00 and 1.00
        assertThat(sums(buyer.review().is(200))).contains("VAT €7.00", "€41.98").doesNotContain("of which");
    }

    private static String sums(Answer page) {
        return page.page().select("dl.sums").text();
    }
}
