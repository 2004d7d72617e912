package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the shop answered.
 *
 * @param method of the request
 * @param address that was asked, with its query
 */
public record Answer(String method, URI address, int status, HttpHeaders headers, byte[] bytes) {

    /** The text, unpacked if it came packed. */
    public String body() {
        return new String(header("Content-Encoding").equals("gzip") ? unpacked() : bytes, StandardCharsets.UTF_8);
    }

    private byte[] unpacked() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page cache had to say, e.g. {@code hit}; empty for a page it has no say in. */
    public String cache() {
        return header("Server-Timing").replaceFirst("^.*cache;desc=(\\w+).*$|^.*$", "$1");
    }

    /** How many SQL statements it took. */
    public int statements() {
        return Integer.parseInt(header("Server-Timing").replaceFirst("^.*sql;desc=(\\d+).*$", "$1"));
    }

    public boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }

    /** Empty if the header is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Document page() {
        return Jsoup.parse(body(), address.toString());
    }

    /** The texts of the elements that match, in order. */
    public List<String> texts(String css) {
        return page().select(css).eachText();
    }

    /** The form with this button, by the words on it. */
    public Form form(String button) {
        return Form.of(page(), button);
    }

    /** The first link with these words. */
    public String link(String words) {
        var link = page().select("a[href]").stream()
                .filter(candidate -> candidate.text().equals(words))
                .findFirst();
        assertThat(link).as("link \"%s\" on %s", words, address).isPresent();
        return link.orElseThrow().absUrl("href");
    }

    public Answer is(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    @Override
    public String toString() {
        return method + " " + address + " → " + status + " "
                + (isHtml() ? page().select("h1").text() : "");
    }
}
