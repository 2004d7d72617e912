package shop.canoe.races;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Visitor;

/** Somebody who can be told from all others by each page he gets, and says when one is not his. */
final class Shopper {
    private final String greeting;
    private final Visitor visitor;
    private final Article article;
    private final String title;
    private final String subject;
    private final Random random;
    private final Set<String> seen = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private int units;
    private boolean isToldOfCart;

    /** How he gets a page: from the shop, or from something in between. */
    interface Door {
        Answer ask(Visitor visitor, String path, String... headers);
    }

    /** A page somebody got: its path, its ETag and its bytes as they read. */
    record Got(String path, String tag, String body) {}

    private Shopper(String greeting, Visitor visitor, Article article, long seed) {
        this.greeting = greeting;
        this.visitor = visitor;
        this.article = article;
        this.random = new Random(seed);
        var page = visitor.get(article.path()).is(200);
        this.title = page.texts("h1").get(0);
        this.seen.add(article.path());
        while (units < 1 + seed % 7) put();
        visitor.get("/cart");
        isToldOfCart = false;
        this.subject = subject(page.page());
    }

    /** Every second one has an account, all have other things in their carts. */
    static Shopper of(int number, Article article) {
        if (number % 2 == 0) return new Shopper("Sign in", Visitor.hurried(), article, number);
        var name = "Visitor " + number + ' ' + UUID.randomUUID();
        var visitor = Visitor.hurried();
        var home = visitor.press(visitor.get("/register")
                .form("Create account")
                .fill("Your name", name)
                .fill("E-mail address", UUID.randomUUID() + "@example.org")
                .fill("Password", "correct horse"));
        home.is(200);
        return new Shopper(name, visitor, article, number);
    }

    String path() {
        return article.path();
    }

    /** Opens so many pages in his own order, packed or not, with tags of his own and of others; what was wrong. */
    List<String> walk(int pages, List<String> paths, List<Got> pool, Door door) {
        for (int left = pages; left > 0; left--) {
            if (random.nextInt(10) == 0) put();
            open(paths.get(random.nextInt(paths.size())), pool, door);
        }
        return findings;
    }

    private void open(String path, List<Got> pool, Door door) {
        if (path.startsWith("/p/")) seen.add(path);
        var known = foreignOrOwn(path, pool);
        var answer = known.map(got -> door.ask(visitor, path, headers("If-None-Match", got.tag())))
                .orElseGet(() -> door.ask(visitor, path, headers()));
        if (answer.status() == 304) {
            check("304 ", path, known.orElseThrow().body());
        } else {
            if (answer.status() != 200) found("status " + answer.status(), path, "");
            check("", path, answer.body());
            pool.add(new Got(path, tag(answer), answer.body()));
        }
    }

    /** Where no page has one, one that nobody has. */
    private static String tag(Answer answer) {
        return answer.header("ETag").isEmpty() ? "\"none\"" : answer.header("ETag");
    }

    private Optional<Got> foreignOrOwn(String path, List<Got> pool) {
        var tags = pool.toArray(Got[]::new);
        if (tags.length == 0 || random.nextBoolean()) return Optional.empty();
        return random.ints(20, 0, tags.length)
                .mapToObj(at -> tags[at])
                .filter(got -> got.path().equals(path))
                .findFirst();
    }

    private String[] headers(String... more) {
        var headers = new ArrayList<>(List.of(more));
        headers.addAll(List.of("Accept-Language", random.nextBoolean() ? "de-DE,de" : "ja"));
        if (random.nextBoolean()) headers.addAll(List.of("Accept-Encoding", "gzip, br"));
        return headers.toArray(String[]::new);
    }

    private void put() {
        visitor.submit(visitor.ask(article.path()).form("Add to cart")).is(303);
        units++;
        isToldOfCart = true;
    }

    /** Also what a 304 tells a browser to show again. */
    private void check(String how, String path, String body) {
        var page = Jsoup.parse(body);
        var who = page.select("nav.me li").get(0).text();
        if (!who.equals(greeting + " Account")) found(how + "name", path, who);
        var count = page.select(".badge").get(0).ownText();
        if (!count.equals(String.valueOf(units))) found(how + "cart", path, count);
        if (path.startsWith("/p/") && !subject(page).equals(subject)) found(how + "token", path, subject(page));
        if (path.equals("/"))
            checkSeen(how, page.select("[aria-labelledby=h-seen] a.go").eachAttr("href"));
        checkNotices(how, path, page.select(".note.ok").eachText());
    }

    private void checkSeen(String how, List<String> shown) {
        if (shown.isEmpty() || !seen.containsAll(shown)) found(how + "seen", "/", shown.toString());
    }

    private void checkNotices(String how, String path, List<String> notices) {
        boolean isTold = notices.size() == 1 && notices.get(0).contains(title);
        if (isToldOfCart ? !isTold : !notices.isEmpty()) found(how + "notices", path, notices.toString());
        isToldOfCart = false;
    }

    /** Whom the form's token was made for. */
    private static String subject(Document product) {
        return product.select("input[name=_token]").val().replaceFirst("\\..*", "");
    }

    private void found(String what, String path, String instead) {
        findings.add(what + " of somebody else on " + path + " for " + greeting + ": " + instead);
    }
}
