package shop.canoe.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/**
 * Walks through the shop as a guest: the home page, what the site map names, and every link found there. The site map's
 * categories are all visited; of its products, and of every other kind of page, {@value #PAGES_OF_A_KIND}: a kind is the
 * first word of the path, with or without a query. A link that is not followed must at least be in the site map.
 */
class CrawlerIT extends ServerIT {
    private static final int PAGES_OF_A_KIND = 60;
    private static final int LIGHT = 14 * 1024;
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final Queue<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> styles = new HashMap<>();
    private final Set<String> pictures = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyPublicPageIsSound() {
        add("/");
        readSiteMap();
        while (!open.isEmpty()) visit(open.remove());
        pictures.forEach(this::look);

        assertThat(kinds.keySet())
                .contains("/", "/p", "/p?", "/c", "/c?", "/deals", "/cart", "/sign-in", "/register", "/help");
        assertThat(faults).isEmpty();
        assertThat(visitor.cookies()).noneMatch(cookie -> cookie.getName().equals("canoe_session"));
    }

    @Test
    void aPageWithFaultsIsFoundOut() {
        var bad = """
                <html><title></title><body><h1>One</h1><h1>Two</h1><img src="/x.svg"><input id="a"><p id="a">
                <a href="https://elsewhere.example/">away</a><a href="#nowhere">down</a><a href="/c/nowhere">dead</a>""";

        check(new Answer("GET", URI.create(Shop.url() + "/bad"), 200, NO_HEADERS, bad.getBytes(UTF_8)));
        while (!open.isEmpty()) visit(open.remove());

        assertThat(faults)
                .extracting(fault -> fault.replaceFirst("^\\S+ ", ""))
                .contains(
                        "has 2 h1",
                        "has no title",
                        "says no language",
                        "has pictures without width, height or alt: <img src=\"/x.svg\">",
                        "uses an id twice",
                        "has an unlabelled <input id=\"a\">",
                        "leads out of the shop: https://elsewhere.example/",
                        "has no place for #nowhere",
                        "is no page");
    }

    /** All categories; and products from one end of the range to the other. */
    private void readSiteMap() {
        var places = Jsoup.parse(visitor.get("/sitemap.xml").is(200).body(), Parser.xmlParser()).select("loc").stream()
                .map(place -> place.text().substring(Shop.url().length()))
                .toList();
        known.addAll(places);
        var products = places.stream().filter(place -> kind(place).equals("/p")).toList();
        places.stream().filter(place -> !kind(place).equals("/p")).forEach(this::add);
        int step = products.size() / PAGES_OF_A_KIND + 1;
        for (int i = 0; i < products.size(); i += step) add(products.get(i));
    }

    private void add(String path) {
        if (!seen.add(path)) return;
        open.add(path);
        kinds.merge(kind(path), 1, Integer::sum);
    }

    private void visit(String path) {
        var answer = visitor.get(path);
        fault(answer.status() != 200, answer, "is no page");
        fault(!answer.isHtml(), answer, "is no HTML");
        if (answer.status() != 200 || !answer.isHtml()) return;
        check(answer);
        weigh(answer);
    }

    private void weigh(Answer answer) {
        int weight = sent(answer.address().toString()) + styles(answer.page());
        fault(weight > LIGHT, answer, "weighs " + weight + " bytes with its style");
    }

    private void check(Answer answer) {
        var page = answer.page();
        fault(page.select("h1").size() != 1, answer, "has " + page.select("h1").size() + " h1");
        fault(page.title().isBlank(), answer, "has no title");
        fault(page.select("html[lang]").isEmpty(), answer, "says no language");
        fault(answer.header("Server-Timing").isEmpty(), answer, "tells no Server-Timing");
        var bare = page.select("img").not("[alt][width][height]");
        fault(!bare.isEmpty(), answer, "has pictures without width, height or alt: " + bare);
        page.select("img").forEach(image -> pictures.add(image.absUrl("src")));
        fault(repeatsAnId(page), answer, "uses an id twice");
        page.select("input:not([type=hidden],[type=submit]), select, textarea")
                .forEach(input -> fault(!isLabelled(page, input), answer, "has an unlabelled " + input));
        page.select("a[href]").forEach(link -> follow(answer, page, link));
    }

    private void follow(Answer answer, Document page, Element link) {
        var href = link.attr("href");
        if (href.startsWith("#")) {
            fault(page.getElementById(href.substring(1)) == null, answer, "has no place for " + href);
            return;
        }
        var address = link.absUrl("href").replaceFirst("#.*", "");
        if (!address.startsWith(Shop.url() + "/")) {
            fault(true, answer, "leads out of the shop: " + href);
            return;
        }
        var path = address.substring(Shop.url().length());
        if (kinds.getOrDefault(kind(path), 0) < PAGES_OF_A_KIND) add(path);
        else if (kind(path).equals("/p"))
            fault(!known.contains(path), answer, "leads to " + path + ", which is not in the site map");
    }

    private void look(String picture) {
        var answer = visitor.get(picture);
        fault(answer.status() != 200, answer, "is no picture");
        fault(!answer.header("Content-Type").startsWith("image/"), answer, "is no picture");
        fault(!isKept(answer), answer, "is fetched again at each visit");
    }

    private int styles(Document page) {
        return page.select("link[rel=stylesheet]").stream()
                .mapToInt(link -> styles.computeIfAbsent(link.absUrl("href"), address -> {
                    var style = visitor.get(address).is(200);
                    fault(!isKept(style), style, "is fetched again at each visit");
                    return sent(address);
                }))
                .sum();
    }

    /** A second visit transfers nothing that stays the same. */
    private static boolean isKept(Answer answer) {
        return answer.header("Cache-Control").contains("immutable");
    }

    private void fault(boolean present, Answer answer, String what) {
        if (present) faults.add(answer.address() + " " + what);
    }

    private static boolean isLabelled(Document page, Element input) {
        return input.hasAttr("aria-label")
                || input.closest("label") != null
                || !page.select("label[for=\"" + input.id() + "\"]").isEmpty();
    }

    private static boolean repeatsAnId(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        return new HashSet<>(ids).size() != ids.size();
    }

    /** Pages of one kind begin alike: {@code /p/lamp/1} is a {@code /p}, {@code /p/lamp/1?sku=RED} a {@code /p?}. */
    private static String kind(String path) {
        return path.replaceFirst("^(/[^/?]*)[^?]*(\\??).*", "$1$2");
    }

    /** Bytes as they go over the wire to a browser. */
    private int sent(String address) {
        return visitor.ask(address, "Accept-Encoding", "gzip").is(200).bytes().length;
    }
}
