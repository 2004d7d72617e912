package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Browser;
import shop.canoe.testing.BrowserIT;

/** A new customer buys, without script, and tries what makes shops order twice: a second tab, and the way back. */
class SignedInPurchaseIT extends BrowserIT {
    private final Purchase purchase = new Purchase(browser);

    SignedInPurchaseIT() {
        super(Browser.withoutScript());
    }

    @Test
    void neitherASecondTabNorTheWayBackOrdersTwice() {
        register();
        browser.open("/s?q=willow+teapot").press("Willow teapot").press("Add to cart");
        purchase.toReview();
        var total = purchase.total();
        browser.newTab().open("/checkout/review");
        assertThat(purchase.total()).isEqualTo(total);

        browser.tab(0);
        purchase.place().pay(total);
        var number = purchase.orderNumber();

        browser.tab(1);
        browser.press("Place order, " + total);
        assertThat(purchase.orderNumber()).isEqualTo(number);

        browser.tab(0);
        for (int steps = 1; steps <= 4; steps++) {
            browser.open("/account/orders");
            for (int i = 0; i < steps; i++) browser.back();
            if (browser.offers("Place order")) browser.press("Place order, " + total);
            if (browser.path().startsWith("/checkout/confirmation/"))
                assertThat(purchase.orderNumber()).isEqualTo(number);
        }

        browser.open("/account/orders");
        assertThat(browser.text("main")).contains("1 order", number);
        browser.press("Details of " + number);
        assertThat(purchase.total()).isEqualTo(total);

        browser.open("/account/orders/" + number + "-1");
        assertThat(browser.path()).isEqualTo("/account/orders/" + number);
    }

    private void register() {
        browser.open("/register")
                .fill("Your name", "Gwen")
                .fill("E-mail address", "gwen-" + UUID.randomUUID() + "@example.org")
                .fill("Password", "correct horse")
                .press("Create account");
        assertThat(browser.text("h1")).isEqualTo("Hello, Gwen");
    }
}
