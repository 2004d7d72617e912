package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.ServerIT;

@Tag("pages")
class ErrorPageIT extends ServerIT {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/storefront/home.xhtml", "/p", "/p/", "/favicon.nowhere"})
    void whatIsNotThereIsNotFound(String path) {
        var answer = visitor.get(path).is(404);
        assertThat(answer.texts("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%62ackoffice/ledger", "/s%65ller", "/x/%2e%2e/backoffice", "/webhooks/%2e%2e/backoffice/ledger"
            })
    void aPathIsGuardedHoweverItIsWritten(String path) {
        var answer = visitor.askAsWritten(path);

        assertThat(answer.status()).isIn(303, 400, 404);
        if (answer.status() == 303) assertThat(answer.header("Location")).startsWith("/sign-in?next=");
    }

    @Test
    void aGuestGetsNoSession() {
        visitor.get("/").is(200);
        visitor.get("/nowhere").is(404);
        assertThat(visitor.cookies()).noneMatch(cookie -> cookie.getName().equals("canoe_session"));
    }

    @Test
    void everyPageTellsWhatItCost() {
        assertThat(visitor.get("/").header("Server-Timing"))
                .matches("app;dur=\\d+\\.\\d, cpu;dur=\\d+\\.\\d, sql;desc=\\d+, cache;desc=(hit|miss|stale|off)");
    }
}
