package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.testing.Browser;
import shop.canoe.testing.BrowserIT;
import shop.canoe.testing.CardNumbers;

/** A guest whose browser runs no script buys two teapots for 12.99: 25.98, delivery 4.99, and 20 % VAT in France. */
class BuyATeapotIT extends BrowserIT {
    private static final String TOTAL = "€37.17";

    private final Purchase purchase = new Purchase(browser);

    BuyATeapotIT() {
        super(Browser.withoutScript());
    }

    @Test
    void aGuestBuysTeapotsWithoutScriptAndPaysWhatWasShown() {
        toCart();
        assertThat(browser.text("[data-t=subtotal]")).isEqualTo("€25.98");

        purchase.toReview();
        assertThat(purchase.total()).isEqualTo(TOTAL);

        purchase.place();
        assertThat(browser.text("h1")).isEqualTo("Pay " + TOTAL + " by card");
        assertThat(browser.text(".amount")).isEqualTo(TOTAL);

        purchase.pay(TOTAL);
        assertThat(browser.text("h1")).isEqualTo("Thank you, Gwen Ést 🛶. Your order is placed.");
        assertThat(purchase.total()).isEqualTo(TOTAL);
        var number = purchase.orderNumber();

        browser.press("See the order");
        assertThat(browser.text("h1")).isEqualTo("Order " + number);
        assertThat(purchase.total()).isEqualTo(TOTAL);
        assertThat(browser.open("/cart").text("h1")).isEqualTo("Your cart");
        assertThat(browser.text("main")).contains("Your cart is empty");
        assertThat(CardNumbers.columns()).as("columns that hold a card number").isEmpty();
    }

    @Test
    void whoLeavesThePaymentPageFindsEverythingAsItWasAndPaysLater() {
        toCart();
        purchase.toReview().place();

        browser.press("Cancel and go back to Canoe");
        assertThat(browser.text("h1")).isEqualTo("The payment did not go through");
        assertThat(browser.text("main")).contains("You left the payment page without paying.", "Nothing was charged.");

        browser.press("Try again, pay " + TOTAL);
        purchase.pay(TOTAL);
        assertThat(purchase.total()).isEqualTo(TOTAL);
    }

    /** Two teapots, by search. */
    private void toCart() {
        browser.open("/")
                .fill("Search Canoe", "willow teapot")
                .press("Search")
                .press("Willow teapot")
                .choose("Quantity", "2")
                .press("Add to cart");
        assertThat(browser.path()).isEqualTo("/cart");
    }
}
