package shop.canoe.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='/x.js'></script>",
                "<SCRIPT>x</SCRIPT>",
                "<svg><script>x</script></svg>",
                "<p onclick='x'>",
                "<body ONLOAD='x'>",
                "<a href=' JavaScript:x'>",
                "<form action='javascript:x'>",
                "<a href='#'>"
            })
    void aPageWithScriptBreaksThem(String html) {
        assertThatThrownBy(() -> GroundRules.check(page(200, html))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input value='&quot; onmouseover=&quot;x'>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;",
                "<input value='<script>'>",
                "<a href='#main'>"
            })
    void aPageThatOnlyWritesOfScriptKeepsThem(String html) {
        assertThatCode(() -> GroundRules.check(page(200, html))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at shop.canoe.cart.CartService.add(CartService.java:12)",
                "NullPointerException",
                "java.lang.IllegalStateException: x",
                "select id from cart_line where id = 1",
                "SRVE0777E: x"
            })
    void aPageThatShowsItsInsidesBreaksThem(String text) {
        assertThatThrownBy(() -> GroundRules.check(page(404, text))).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFailureOrAPageAfterAFormBreaksThem() {
        assertThatThrownBy(() -> GroundRules.check(page(500, "We have run aground")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> GroundRules.check(answer("POST", 200, "Thank you")))
                .isInstanceOf(AssertionError.class);
    }

    private static Answer page(int status, String html) {
        return answer("GET", status, html);
    }

    private static Answer answer(String method, int status, String html) {
        var headers =
                Map.of("Content-Type", List.of("text/html"), "Content-Security-Policy", List.of("script-src 'none'"));
        return new Answer(
                method,
                URI.create(Shop.url() + "/"),
                status,
                HttpHeaders.of(headers, (name, value) -> true),
                ("<html><body>" + html).getBytes(UTF_8));
    }
}
