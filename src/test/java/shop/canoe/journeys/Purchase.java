package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import shop.canoe.testing.Browser;
import shop.canoe.testing.Shop;

/** The steps of a purchase, as a person takes them in a browser. */
final class Purchase {
    private final Browser browser;

    Purchase(Browser browser) {
        this.browser = browser;
    }

    /** From the cart to the review, where the order can be placed. A guest gives an e-mail address, too. */
    Purchase toReview() {
        browser.press("Proceed to checkout");
        assertThat(browser.path()).isEqualTo("/checkout/address");
        if (!browser.page().select("label:containsOwn(E-mail address)").isEmpty())
            browser.fill("E-mail address", "gwen@example.org");
        browser.choose("Country", "France")
                .fill("Full name", "Gwen Ést 🛶")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", "69001")
                .fill("Town or city", "Lyon")
                .press("Continue to delivery");
        assertThat(browser.path()).isEqualTo("/checkout/delivery");
        browser.press("Continue to review");
        assertThat(browser.path()).isEqualTo("/checkout/review");
        return this;
    }

    /** Places the order on the review page; the page of the payment gateway follows. */
    Purchase place() {
        browser.press("Place order, " + total());
        assertThat(origin(browser.address())).isNotEqualTo(origin(URI.create(Shop.url())));
        return this;
    }

    /** Pays this amount on the page of the payment gateway; the confirmation follows. */
    Purchase pay(String amount) {
        browser.fill("Card number", "4242 4242 4242 4242")
                .fill("Name on the card", "Gwen")
                .fill("Expiry (MM/YY)", "12/34")
                .fill("Security code", "123")
                .press("Pay " + amount);
        assertThat(browser.path()).startsWith("/checkout/confirmation/");
        return this;
    }

    /** As it stands on the page. */
    String total() {
        return browser.text("[data-t=total]");
    }

    String orderNumber() {
        return browser.text("[data-t=order-number]");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
