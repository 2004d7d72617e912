package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A real browser without a window. What is pressed and filled in is named by the words a person reads; whoever presses
 * waits until the next page is there.
 */
public final class Browser implements AutoCloseable {
    /** Everything tests write lies below. */
    static final Path HOME = Path.of(System.getProperty("canoe.it.home", "target/it"));

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-sync",
            "--metrics-recording-only",
            "--no-default-browser-check",
            "--no-first-run",
            "--lang=en");

    private final ChromeDriver driver;

    private final Path downloads;

    private Browser(Map<String, Object> preferences) {
        var chromium = Chromium.find().orElseThrow(() -> new IllegalStateException(Chromium.MISSING));
        downloads = newFolder();
        var settings = new HashMap<>(preferences);
        settings.put("download.default_directory", downloads.toString());
        var options = new ChromeOptions();
        options.setExperimentalOption("prefs", settings);
        options.setBinary(chromium.browser().toFile());
        options.addArguments(QUIET);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(LIMIT.multipliedBy(2));
        resize(1280);
    }

    public static Browser withScript() {
        return new Browser(Map.of());
    }

    public static Browser withoutScript() {
        return new Browser(Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    /** Opens a path of the shop, or a whole address. */
    public Browser open(String address) {
        driver.get(address.startsWith("/") ? Shop.url() + address : address);
        return this;
    }

    /** Goes on by the button or link with these words. */
    public Browser press(String words) {
        var page = driver.findElement(By.tagName("html"));
        find(words).click();
        Poll.until("the page after \"" + words + '"', LIMIT, () -> isGone(page));
        return this;
    }

    /** Presses what changes something on the page and does not leave it. */
    public Browser touch(String words) {
        find(words).click();
        return this;
    }

    /** Writes into the field with this label, in place of what was there. */
    public Browser fill(String label, String text) {
        var field = field(label);
        if (!field.getAttribute("type").equals("file")) field.clear();
        write(field, text);
        return this;
    }

    /** Some drivers have keys for the first 65,536 characters only; a text with others is put in as by an input method. */
    private void write(WebElement field, String text) {
        if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
            field.sendKeys(text);
            return;
        }
        field.click();
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    public Browser choose(String label, String option) {
        field(label)
                .findElement(By.xpath("option[normalize-space()='" + option + "']"))
                .click();
        return this;
    }

    public Browser back() {
        driver.navigate().back();
        return this;
    }

    public Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    /** Opens another tab and goes on there; {@link #tab(int)} goes back. */
    public Browser newTab() {
        driver.switchTo().newWindow(WindowType.TAB);
        return this;
    }

    /** @param number from 0, in the order they were opened */
    public Browser tab(int number) {
        driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(number));
        return this;
    }

    public Browser resize(int width) {
        driver.manage().window().setSize(new Dimension(width, 1000));
        return this;
    }

    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    public String path() {
        return address().getPath();
    }

    /** The page as it is now, with all that belongs to it. */
    public Document page() {
        Poll.until("the whole page", LIMIT, this::isWhole);
        return Jsoup.parse(driver.getPageSource(), driver.getCurrentUrl());
    }

    /** On a busy machine the driver may go on while the end of a page is still read. */
    private boolean isWhole() {
        return "complete".equals(driver.executeScript("return document.readyState"));
    }

    /** The texts of the elements that match, in order. */
    public List<String> texts(String css) {
        return page().select(css).eachText();
    }

    /** The text of the one element that matches. */
    public String text(String css) {
        assertThat(texts(css)).as("%s on %s", css, address()).hasSize(1);
        return texts(css).get(0);
    }

    /** Whether there is a button or link whose words begin so. */
    public boolean offers(String beginning) {
        return page().select("a, button, input[type=submit]").stream()
                .anyMatch(element -> (element.text() + element.attr("value")).startsWith(beginning));
    }

    /** Waits until the page is as it is wanted. */
    public Browser until(String what, Predicate<Document> holds) {
        Poll.until(what + " on " + address(), LIMIT, () -> holds.test(page()));
        return this;
    }

    /** The file that came by pressing a link, when all of it is there. */
    public String downloaded(String name) {
        var file = downloads.resolve(name);
        Poll.until("the download of " + name, LIMIT, () -> Files.exists(file));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels the page is wider than the window; 0 if nobody must scroll sideways. */
    public int overhang() {
        var page = driver.findElement(By.tagName("html"));
        return Integer.parseInt(page.getDomProperty("scrollWidth"))
                - Integer.parseInt(page.getDomProperty("clientWidth"));
    }

    /** What the browser complained of since the last time, as blocked scripts; not of forms that were refused. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 422"))
                .toList();
    }

    /** For a checker that looks at the page by itself. */
    WebDriver driver() {
        return driver;
    }

    /** Keeps what is seen now, for somebody who asks why a test failed. */
    void keep(String name) {
        try {
            var folder = Files.createDirectories(HOME.resolve("screens"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            Files.writeString(folder.resolve(name + ".html"), address() + "\n" + driver.getPageSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path newFolder() {
        try {
            var parent = Files.createDirectories(HOME.resolve("downloads"));
            return Files.createTempDirectory(parent, "of").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebElement find(String words) {
        return named("button or link", words, """
                //*[self::a or self::button or self::summary or self::input[@type='submit']]
                [normalize-space()="%1$s" or @value="%1$s" or @aria-label="%1$s" or .//@title="%1$s"]""");
    }

    private WebElement field(String label) {
        return named("field", label, """
                //*[self::input or self::select or self::textarea]
                [@aria-label="%1$s" or @id=//label[starts-with(normalize-space(), "%1$s")]/@for]""");
    }

    /** The first that can be seen and is called so, also aloud. */
    private WebElement named(String kind, String name, String path) {
        return Poll.get(
                kind + " \"" + name + "\" on " + address(),
                LIMIT,
                () -> driver.findElements(By.xpath(path.formatted(name))).stream()
                        .filter(element -> isCalled(element, name))
                        .findFirst());
    }

    private static boolean isCalled(WebElement element, String name) {
        try {
            var words = element.getAccessibleName();
            return (words.equals(name) || words.equals(name + " (optional)")) && element.isDisplayed();
        } catch (WebDriverException e) {
            if (isOfAPageThatLeft(e)) return false;
            throw e;
        }
    }

    private static boolean isGone(WebElement page) {
        try {
            page.getTagName();
            return false;
        } catch (WebDriverException e) {
            if (isOfAPageThatLeft(e)) return true;
            throw e;
        }
    }

    /** Asked in the moment of leaving, the driver passes on the words of the browser instead of its own answer. */
    private static boolean isOfAPageThatLeft(WebDriverException e) {
        return e instanceof StaleElementReferenceException
                || String.valueOf(e.getMessage()).contains("does not belong to the document");
    }
}
