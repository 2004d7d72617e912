package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** What pages are made of besides their text, and how much of it a first visitor has to wait for. */
@Tag("pages")
class AssetsIT extends ServerIT {
    /** What a server may send before the browser has answered at all: ten packets of 1,460 bytes. */
    private static final int FIRST_FLIGHT = 14_600;

    static Stream<String> files() {
        var page = new Visitor().get("/").page();
        return Stream.of("link[rel=stylesheet]", "link[rel=icon]", ".logo img", "main .pic img")
                .map(page::select)
                .map(elements -> elements.first().hasAttr("href")
                        ? elements.first().attr("href")
                        : elements.first().attr("src"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsKeptForEverAndSentPacked(String address) {
        var plain = visitor.ask(address).is(200);
        var packed = visitor.ask(address, "Accept-Encoding", "gzip, br").is(200);

        assertThat(packed.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body()).isEqualTo(plain.body());
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length);
        visitor.ask(address, "If-None-Match", plain.header("ETag")).is(304);
        visitor.ask(address, "If-None-Match", "*").is(304);
    }

    @Test
    void aFileThatHasChangedIsNotKeptUnderItsOldAddress() {
        var now = visitor.get("/").page().select("link[rel=stylesheet]").attr("href");

        var old = visitor.ask(now.replaceFirst("^/assets/\\w+", "/assets/0123456789"))
                .is(200);

        assertThat(old.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(old.body()).isEqualTo(visitor.get(now).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/sign-in", "/nowhere"})
    void theRulesInsideAPageAreTheOnlyOnesItsPolicyAllows(String path) throws GeneralSecurityException {
        var answer = visitor.get(path);
        var rules = answer.page().select("style");

        assertThat(rules).hasSize(1);
        var digest =
                MessageDigest.getInstance("SHA-256").digest(rules.first().data().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
    }

    @Test
    void aPageWithTheRulesForWhatIsSeenFirstComesInTheFirstFlight() {
        var category =
                Shop.rows("select slug from catalog_category order by slug").get(0);
        var buyer = new Buyer(visitor);
        Article.several(7, 5).forEach(buyer::put);

        for (var path :
                List.of("/", "/s?q=lamp", "/c/" + category, Article.any(41).path(), "/cart", "/deals"))
            assertThat(weight(path)).as(path).isLessThan(FIRST_FLIGHT);
    }

    /** Bytes of the answer, with its headers, as a browser gets it. */
    private int weight(String path) {
        var answer = visitor.ask(path, "Accept-Encoding", "gzip").is(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        int headers = answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                .mapToInt(String::length)
                .sum();
        return headers + answer.bytes().length;
    }
}
