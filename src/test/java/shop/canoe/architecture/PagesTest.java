package shop.canoe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.canoe.architecture.Markup.Element;

/** What holds for every page as it is written: its bean, its route, its words, its forms, and not a byte of script. */
class PagesTest {
    /** Pages that may use PrimeFaces and scripts under a nonce. */
    private static final Set<String> CONSOLES = Set.of("sellerconsole", "backoffice");

    private static final Set<String> CONSOLE_TEMPLATES = Set.of("seller.xhtml", "backoffice.xhtml");
    private static final String BRAND = "Canoe";
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN = Set.of(
            "alt", "title", "label", "placeholder", "aria-label", "header", "legend", "summary", "hint", "itemLabel");

    private static final List<Element> PAGES =
            Sources.below(Sources.PAGES, ".xhtml").stream().map(Markup::read).toList();

    @Test
    void everyPageHasItsBean() {
        assertThat(modulePages()
                        .filter(page -> !Files.exists(beanOf(page)))
                        .map(page -> page + " has no " + beanOf(page)))
                .isEmpty();
    }

    @Test
    void everyPageBeanHasItsPage() {
        var beans = modulePages().map(PagesTest::beanOf).collect(Collectors.toSet());
        assertThat(beanFiles().filter(file -> !beans.contains(file))).isEmpty();
    }

    @Test
    void pageBeansAreNamedAfterTheirClass() {
        assertThat(beanFiles()
                        .filter(file -> !Pattern.compile("^@Named$", Pattern.MULTILINE)
                                .matcher(Sources.read(file))
                                .find()))
                .as("page beans without a plain @Named")
                .isEmpty();
    }

    @Test
    void everyPageHasARoute() {
        var routed = routes().map(route -> route[1]).collect(Collectors.toSet());
        assertThat(modulePages()
                        .map(page -> "/" + Sources.PAGES.relativize(page))
                        .filter(view -> !routed.contains(view)))
                .isEmpty();
    }

    @Test
    void everyRouteLeadsToAPage() {
        assertThat(routes().map(route -> route[1]).filter(view -> !Files.exists(Path.of(Sources.PAGES + view))))
                .isEmpty();
    }

    @Test
    void aPathIsRoutedOnce() {
        assertThat(routes().map(route -> route[0].replaceAll("\\{\\w+}", "{}"))).doesNotHaveDuplicates();
    }

    @Test
    void textComesFromTheBundles() {
        assertThat(elements().flatMap(PagesTest::literalTexts)).isEmpty();
    }

    @Test
    void nothingIsStyledInPlace() {
        assertThat(elements()
                        .filter(element -> element.attributes().containsKey("style") || element.is("", "style"))
                        .map(Element::at))
                .isEmpty();
    }

    @Test
    void theShopHasNoScript() {
        assertThat(shopElements().filter(PagesTest::isScripted).map(element -> element.at() + " " + element.name()))
                .isEmpty();
    }

    @Test
    void theShopUsesNoComponentThatWritesScript() {
        assertThat(shopElements()
                        .filter(element -> element.namespace().equals(Markup.PRIMEFACES)
                                || (element.namespace().equals(Markup.FACES_HTML)
                                        && Set.of(
                                                        "head",
                                                        "body",
                                                        "commandLink",
                                                        "button",
                                                        "outputScript",
                                                        "commandScript")
                                                .contains(element.name()))
                                || (element.namespace().equals("jakarta.faces.core")
                                        && element.name().equals("ajax")))
                        .map(element -> element.at() + " " + element.name()))
                .isEmpty();
    }

    @Test
    void theShopIsStateless() {
        assertThat(shopElements()
                        .filter(element -> element.is("jakarta.faces.core", "view"))
                        .filter(view -> !view.attribute("transient").equals("true"))
                        .map(Element::at))
                .isEmpty();
    }

    @Test
    void everyPostingFormCarriesTheToken() {
        assertThat(elements()
                        .filter(PagesTest::posts)
                        .filter(form -> form.all().noneMatch(PagesTest::isToken))
                        .map(Element::at))
                .isEmpty();
    }

    @Test
    void everyPictureHasItsSizeAndItsWords() {
        assertThat(elements()
                        .filter(element -> element.isHtml() && element.name().equals("img"))
                        .filter(image -> !image.attributes().keySet().containsAll(Set.of("alt", "width", "height")))
                        .map(Element::at))
                .isEmpty();
    }

    @Test
    void everyTableTellsWhatItsHeadsAreHeadsOf() {
        assertThat(elements()
                        .filter(element -> element.isHtml() && element.name().equals("th"))
                        .filter(head -> head.attribute("scope").isEmpty())
                        .map(Element::at))
                .isEmpty();
    }

    private static Stream<Path> beanFiles() {
        return Sources.below(Sources.JAVA, "Page.java").stream()
                .filter(file -> file.toString().contains("/web/"));
    }

    private static Stream<String[]> routes() {
        return Sources.read(Sources.PAGES.resolve("WEB-INF/routes"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"));
    }

    /** The pages of modules: {@code webapp/<module>/<page>.xhtml}. */
    private static Stream<Path> modulePages() {
        return PAGES.stream()
                .map(Element::file)
                .filter(file ->
                        !moduleOf(file).equals("WEB-INF") && !moduleOf(file).equals("resources"));
    }

    private static String moduleOf(Path page) {
        return Sources.PAGES.relativize(page).getName(0).toString();
    }

    /** {@code orders/order-detail.xhtml} → {@code orders/web/OrderDetailPage.java}. */
    private static Path beanOf(Path page) {
        var name = page.getFileName().toString().replace(".xhtml", "");
        var words = Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        return Sources.JAVA.resolve(
                "shop/canoe/" + moduleOf(page) + "/web/" + words.collect(Collectors.joining()) + "Page.java");
    }

    private static Stream<Element> elements() {
        return PAGES.stream().flatMap(Element::all);
    }

    private static Stream<Element> shopElements() {
        return PAGES.stream()
                .filter(page -> !CONSOLES.contains(moduleOf(page.file())))
                .filter(page ->
                        !CONSOLE_TEMPLATES.contains(page.file().getFileName().toString()))
                .filter(page -> !page.file().startsWith(Sources.PAGES.resolve("WEB-INF/console")))
                .flatMap(Element::all);
    }

    private static Stream<String> literalTexts(Element element) {
        var texts = element.texts().stream().map(text -> text.content().strip());
        var spoken = element.attributes().entrySet().stream()
                .filter(attribute -> SPOKEN.contains(attribute.getKey()) || isButtonText(element, attribute.getKey()))
                .filter(attribute -> !isDeclaration(element))
                .map(java.util.Map.Entry::getValue);
        return Stream.concat(texts, spoken)
                .filter(text -> WORD.matcher(
                                EXPRESSION.matcher(text).replaceAll("").replace(BRAND, ""))
                        .find())
                .map(text -> element.at() + " " + text);
    }

    private static boolean isDeclaration(Element element) {
        return element.namespace().startsWith("jakarta.faces.composite")
                && element.name().equals("attribute");
    }

    private static boolean isButtonText(Element element, String attribute) {
        if (!attribute.equals("value")) return false;
        return element.is(Markup.FACES_HTML, "commandButton")
                || element.is(Markup.FACES_HTML, "outputText")
                || element.is(Markup.PRIMEFACES, "commandButton")
                || (element.name().equals("input") && element.attribute("type").equals("submit"));
    }

    private static boolean isScripted(Element element) {
        return element.name().equals("script")
                || element.attributes().entrySet().stream()
                        .anyMatch(attribute -> attribute.getKey().matches("on[a-z]+")
                                || attribute
                                        .getValue()
                                        .strip()
                                        .toLowerCase(Locale.ROOT)
                                        .startsWith("javascript:")
                                || (attribute.getKey().equals("href")
                                        && attribute.getValue().equals("#")));
    }

    private static boolean posts(Element element) {
        return element.is(Markup.FACES_HTML, "form")
                || (element.isHtml()
                        && element.name().equals("form")
                        && element.attribute("method").equalsIgnoreCase("post"));
    }

    private static boolean isToken(Element element) {
        return element.is("shop.canoe", "token")
                || (element.name().equals("input") && element.attribute("name").equals("_token"));
    }
}
