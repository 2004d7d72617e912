package shop.canoe.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.testing.ServerIT;

class SystemPageIT extends ServerIT {
    @Test
    void theOperatorSeesHowTheNodeIsAndThatNothingIsDead() {
        signIn("ops@canoe.example");

        var page = visitor.get("/backoffice/system").is(200);

        assertThat(page.texts("tbody tr"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains("Up"))
                .anySatisfy(row -> assertThat(row).startsWith("database"));
        assertThat(page.texts("[aria-labelledby=nodes] li")).isNotEmpty();
        assertThat(page.texts("[data-t=outbox]").get(0)).endsWith("0 are dead.");
    }

    @Test
    void aLetterThatIsGoneIsSaidToBe() {
        signIn("ops@canoe.example");
        assertThat(visitor.get("/backoffice/system").is(200).texts("button, input[type=submit]"))
                .noneMatch("Cross out"::equals);
    }

    @Test
    void sellersDoNotFindIt() {
        signIn("sol@canoe.example");

        visitor.get("/backoffice/system").is(404);
    }

    private void signIn(String email) {
        visitor.press(visitor.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", email)
                        .fill("Password", "paddle-upstream"))
                .is(200);
    }
}
