package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A visitor whose browser runs no script: it keeps cookies, fills in forms as they stand and follows the 303 after them.
 * Every answer is held to the {@link GroundRules}, but those of a {@link #hurried()} one.
 */
public final class Visitor {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** With {@code -Dcanoe.without.kept.pages=true} every page is rendered for its visitor alone, on the same shop. */
    private static final boolean HAS_KEPT_PAGES = !Boolean.getBoolean("canoe.without.kept.pages");

    private static final String WITHOUT_KEPT_PAGES = "Canoe-Without-Kept-Pages";

    /** Shared: visitors differ by their cookies only. */
    private static final HttpClient BROWSER = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final CookieManager cookies = new CookieManager();
    private final BiConsumer<Answer, Duration> rules;

    public Visitor() {
        this((answer, time) -> GroundRules.check(answer));
    }

    private Visitor(BiConsumer<Answer, Duration> rules) {
        this.rules = rules;
    }

    /** One of a crowd: his answers are not looked at closely, which would take longer than giving them. */
    public static Visitor hurried() {
        return new Visitor((answer, time) -> {});
    }

    /** One whose every answer somebody takes down, whatever it is, with how long it took. */
    public static Visitor watched(BiConsumer<Answer, Duration> witness) {
        return new Visitor(witness);
    }

    /** Opens a path of the shop, or a whole address, and follows redirects. */
    public Answer get(String address) {
        return follow(ask(address));
    }

    /** Opens a path or an address and stays with its first answer. */
    public Answer ask(String address) {
        return send(HttpRequest.newBuilder(absolute(address)));
    }

    /** The same with headers of one's own: name, value, name, value … */
    public Answer ask(String address, String... headers) {
        return send(HttpRequest.newBuilder(absolute(address)).headers(headers));
    }

    /** The page as it is rendered for this visitor now, never a kept one. */
    public Answer askAnew(String address) {
        return ask(address, WITHOUT_KEPT_PAGES, "true");
    }

    /** Asks for a path just as it is written, even if it is no legal address; without cookies. */
    public Answer askAsWritten(String path) {
        var answer = RawRequest.get(path);
        GroundRules.check(answer);
        return answer;
    }

    /** Sends the form; if it is accepted, shows the page after it. */
    public Answer press(Form form) {
        return follow(submit(form));
    }

    /** Sends the form and stays with the answer to it: 303 if accepted. */
    public Answer submit(Form form) {
        return submit(form, "Accept", "text/html");
    }

    /** The same with headers of one's own: name, value, name, value … */
    public Answer submit(Form form, String... headers) {
        if (!form.posts()) return ask(form.action().replaceFirst("\\?.*", "") + '?' + form.query());
        return send(HttpRequest.newBuilder(URI.create(form.action()))
                .headers(headers)
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.content())));
    }

    /** Sends fields to a path as no form of the shop does, and without a token. */
    public Answer post(String path, String fields) {
        return send(HttpRequest.newBuilder(absolute(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Goes where the answer sends. */
    public Answer follow(Answer answer) {
        var last = answer;
        for (int hops = 0; last.status() >= 300 && last.status() < 400; hops++) {
            assertThat(hops).as("redirects after " + answer).isLessThan(10);
            last = ask(last.address().resolve(last.header("Location")).toString());
        }
        return last;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Answer send(HttpRequest.Builder builder) {
        if (!HAS_KEPT_PAGES) builder.header(WITHOUT_KEPT_PAGES, "true");
        var request = withCookies(builder.timeout(LIMIT));
        try {
            long start = System.nanoTime();
            var response = BROWSER.send(request, BodyHandlers.ofByteArray());
            cookies.put(request.uri(), response.headers().map());
            var answer = new Answer(
                    request.method(), request.uri(), response.statusCode(), response.headers(), response.body());
            rules.accept(answer, Duration.ofNanos(System.nanoTime() - start));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(request.method() + ' ' + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest withCookies(HttpRequest.Builder builder) {
        try {
            cookies.get(builder.build().uri(), Map.of()).forEach((name, values) -> set(builder, name, values));
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No cookies, no header. */
    private static void set(HttpRequest.Builder builder, String name, List<String> values) {
        if (!values.isEmpty()) builder.setHeader(name, String.join("; ", values));
    }

    private static URI absolute(String address) {
        return URI.create(address.startsWith("/") ? Shop.url() + address : address);
    }
}
