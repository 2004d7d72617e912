package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.testing.Accessibility;
import shop.canoe.testing.Browser;
import shop.canoe.testing.BrowserIT;
import shop.canoe.testing.Poll;

/** One page of every kind has no serious and no critical fault for axe, and fits a window of 360 pixels. */
class AccessibilityIT extends BrowserIT {
    private static final String PASSWORD = "paddle-upstream";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> faults = new ArrayList<>();

    AccessibilityIT() {
        super(Browser.withScript());
    }

    @Test
    void publicPagesAreAccessible() {
        look("/", "/s?q=lamp", "/s?q=zzzzzz", "/c/home-and-kitchen", "/c/teapots", "/departments", "/deals", "/new");
        look("/best-sellers", "/help", "/cart", "/sign-in", "/register", "/nowhere", "/checkout/confirmation/nope");
        browser.open("/sign-in").press("Sign in");
        look();
        browser.open("/register").press("Create account");
        look();

        assertThat(faults).isEmpty();
    }

    @Test
    void aPurchaseIsAccessibleAtEveryStep() {
        browser.open("/s?q=aurora+desk+lamp").press("Aurora desk lamp");
        look();
        browser.press("Add to cart");
        look();
        browser.press("Proceed to checkout");
        look();
        browser.press("Continue to delivery");
        look();
        browser.open("/cart");
        var purchase = new Purchase(browser).toReview();
        look();
        look("/checkout/delivery");
        browser.open("/checkout/review");
        var total = purchase.total();
        purchase.place();
        look();
        browser.press("Cancel and go back to Canoe");
        look();
        browser.press("Try again, pay " + total);
        purchase.pay(total);
        look();
        browser.press("See the order");
        look();

        assertThat(faults).isEmpty();
    }

    @Test
    void theAccountIsAccessible() {
        signIn("ada@canoe.example");
        look("/account", "/account/orders", "/account/addresses", "/account/addresses/new", "/sign-out");

        assertThat(faults).isEmpty();
    }

    @Test
    void aNameWithoutEndDoesNotWidenAPage() {
        browser.open("/register")
                .fill("Your name", "A".repeat(70))
                .fill("E-mail address", "a-" + UUID.randomUUID() + "@example.org")
                .fill("Password", "correct horse")
                .press("Create account");
        look();
        look("/");

        assertThat(faults).isEmpty();
    }

    @Test
    void theConsolesAreAccessible() {
        signIn("sol@canoe.example");
        look("/seller", "/seller/offers", "/seller/orders", "/seller/settlements", "/seller/feeds");
        browser.open("/seller/offers").touch(firstPencil());
        look();
        browser.open("/sign-out").press("Sign out");
        signIn("ops@canoe.example");
        look(
                "/backoffice",
                "/backoffice/feeds",
                "/backoffice/ledger",
                "/backoffice/commission",
                "/backoffice/invariants");

        assertThat(faults).isEmpty();
    }

    @Test
    void aPageThatBarsPeopleIsFoundOut(@TempDir Path folder) throws IOException {
        var bad = Files.writeString(folder.resolve("bad.html"), "<html><body><img src='x.png'><input><a href='/'></a>");

        browser.open(bad.toUri().toString());

        assertThat(Accessibility.faults(browser))
                .extracting(fault -> fault.split("[ ,]")[1])
                .contains("image-alt", "label", "link-name", "html-has-lang", "document-title");
    }

    private void look(String... paths) {
        for (var path : paths) {
            browser.open(path);
            look();
        }
    }

    private void look() {
        Accessibility.faults(browser).forEach(fault -> faults.add(browser.path() + " " + fault));
        browser.resize(360);
        if (browser.overhang() > 0) faults.add(browser.path() + " is too wide for 360 pixels");
        browser.resize(1280);
    }

    private String firstPencil() {
        return Poll.get(
                "the pencil's name",
                LIMIT,
                () -> browser.page().select(".ui-row-editor-pencil[aria-label]").stream()
                        .map(pencil -> pencil.attr("aria-label"))
                        .findFirst());
    }

    private void signIn(String email) {
        browser.open("/sign-in")
                .fill("E-mail address", email)
                .fill("Password", PASSWORD)
                .press("Sign in");
        assertThat(browser.path()).isEqualTo("/account");
    }
}
