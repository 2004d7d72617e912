package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.testing.ServerIT;

class RequestIdIT extends ServerIT {

    @Test
    void everyAnswerHasANumberOfItsOwn() {
        var page = visitor.get("/help").header("X-Request-Id");

        assertThat(page).matches("[0-9a-f]{32}");
        assertThat(visitor.get("/help").header("X-Request-Id"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(page);
        assertThat(visitor.get("/nowhere.css").header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void anErrorPageNamesItsNumber() {
        var answer = visitor.get("/nowhere").is(404);

        assertThat(answer.texts("[data-t=request-id]"))
                .singleElement()
                .asString()
                .contains(answer.header("X-Request-Id"));
    }

    @Test
    void whatAVisitorSaysOfItselfIsNotBelieved() {
        var claimed = "0af7651916cd43dd8448eb211c80319c";
        var answer = visitor.ask("/help", "X-Request-Id", claimed, "X-Forwarded-For", "127.0.0.1");

        assertThat(answer.header("X-Request-Id")).isNotEqualTo(claimed);
    }
}
