package shop.canoe.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

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
    void aDeadLetterIsCrossedOutAndTheSecondPressSaysThatItIsGone() {
        signIn("ops@canoe.example");
        Shop.change("insert into platform_outbox (id, listener, type, payload, state, attempts, due_at, created_at)"
                + " values (x'01a20000000070008000000000000001', 'Bell', 'Rang', '{}', 'DEAD', 9, now(6), now(6))");
        var form = visitor.get("/backoffice/system").is(200).form("Cross out");

        var first = visitor.press(form).is(200);
        var second = visitor.submit(form).is(409);

        assertThat(first.texts("[data-t=outbox]").get(0)).endsWith("0 are dead.");
        assertThat(second.body()).contains("What you pressed is no longer here");
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
