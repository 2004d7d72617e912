package shop.canoe.testing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A journey through the running shop in a real browser. What was on the screen when it failed lies in {@code target/it/screens}. */
public abstract class BrowserIT extends ServerIT {
    protected final Browser browser;

    @RegisterExtension
    final AfterTestExecutionCallback screen = context -> context.getExecutionException()
            .ifPresent(
                    failure -> keep(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName()));

    /** @param browser of each test, new */
    protected BrowserIT(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void keep(String name) {
        browser.keep(name.replaceAll("[^\\w.]", "_"));
    }
}
