package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.testing.Accessibility;
import shop.canoe.testing.Browser;
import shop.canoe.testing.BrowserIT;

/** Sol runs his store in the console; a guest without script buys from him. */
class ConsoleIT extends BrowserIT {
    private final String sku = "JOURNEY-" + UUID.randomUUID().toString().substring(0, 8);
    private final Browser shopper = Browser.withoutScript();

    @TempDir
    Path folder;

    ConsoleIT() {
        super(Browser.withScript());
    }

    @AfterEach
    void leave() {
        shopper.close();
    }

    @Test
    void aProductGoesInByFeedIsRepricedSoldAndSent() throws IOException {
        signIn("sol@canoe.example");

        handInAFeed();
        var product = repriceIt();
        var number = sellOne(product);
        sendIt(number);

        assertThat(shopper.reload().text("main")).contains("On its way", "DHL, tracking number TRACK-1");
        assertThat(browser.open("/seller").page().select(".c-chart .c-bar-day")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itsMenuOpensOnASmallScreen() {
        signIn("sol@canoe.example");

        browser.resize(360).open("/seller").touch("Menu").press("Orders");

        assertThat(browser.path()).isEqualTo("/seller/orders");
    }

    @Test
    void aShopperFindsNeitherConsole() {
        signIn("ada@canoe.example");

        for (var path : List.of("/seller", "/seller/offers", "/backoffice"))
            assertThat(browser.open(path).text("h1")).isEqualTo("This page has drifted away");
    }

    /** One row that goes in and one that does not. */
    private void handInAFeed() throws IOException {
        var file = Files.writeString(folder.resolve("kettles.csv"), """
                sku,title,category,price,stock
                %s,Kettle %s,Home & Kitchen > Kettles,20.00,5
                %s-BAD,Kettle,Home & Kitchen > Kettles,free,5
                """.formatted(sku, sku, sku));

        browser.open("/seller/feeds").fill("File", file.toString()).press("Upload");
        browser.until(
                "the end of the feed", page -> page.select(".c-card").text().contains("Done, with errors"));
        assertThat(browser.texts(".c-fig")).containsExactly("2", "1", "0", "0", "1");
        assertThat(browser.texts("section:has(#errors) tbody td").subList(0, 3))
                .containsExactly("3", sku + "-BAD", "price");

        assertThat(Accessibility.faults(browser)).isEmpty();

        browser.touch("Download the result (CSV)");
        assertThat(browser.downloaded("result-kettles.csv")).contains(sku);
    }

    /** By the table of offers; answers with the address of the product. */
    private String repriceIt() {
        browser.open("/seller/offers").fill("SKU contains", sku).press("Filter");
        browser.touch("Change " + sku)
                .fill("Price of " + sku + " in EUR", "-1 אבג")
                .touch("Save " + sku)
                .until(
                        "the refusal",
                        page -> page.select("#messages .c-bad")
                                .text()
                                .equals("\"-1 אבג\" is no price. Write it like 29.99."))
                .fill("Price of " + sku + " in EUR", "24.50")
                .fill("Units of " + sku + " on hand", "3")
                .touch("Save " + sku)
                .until(
                        "the note that it is saved",
                        page -> page.select(".c-done").text().equals(sku + " is saved."));
        assertThat(browser.texts("#offers\\:table tbody td")).anyMatch(cell -> cell.contains("€24.50"));
        return browser.page().select(".c-article a").get(0).attr("href");
    }

    /** Leaves the shopper on the page of the order; answers with the number of its parcel. */
    private String sellOne(String product) {
        shopper.open(product);
        assertThat(shopper.text(".buybox .price")).isEqualTo("€24.50");
        assertThat(shopper.text(".buybox")).contains("Only 3 left");
        shopper.press("Add to cart");
        var purchase = new Purchase(shopper).toReview();
        var total = purchase.total();
        purchase.place().pay(total);
        shopper.press("See the order");
        return shopper.text("p:contains(Parcel number)").replaceFirst(".*Parcel number (\\S+).*", "$1");
    }

    private void sendIt(String number) {
        browser.open("/seller/orders").press(number);
        assertThat(browser.text("main")).contains(sku, "Gwen Ést 🛶");
        assertThat(Accessibility.faults(browser)).isEmpty();
        browser.press("Confirm dispatch");
        assertThat(browser.texts("#main .error")).hasSize(2);
        browser.fill("Carrier", "DHL").fill("Tracking number", "TRACK-1").press("Confirm dispatch");
        assertThat(browser.text(".c-done")).isEqualTo("Parcel " + number + "/1 is dispatched. The customer is told.");
    }

    private void signIn(String email) {
        browser.open("/sign-in")
                .fill("E-mail address", email)
                .fill("Password", "paddle-upstream")
                .press("Sign in");
        assertThat(browser.path()).isEqualTo("/account");
    }
}
