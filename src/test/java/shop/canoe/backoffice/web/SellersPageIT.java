package shop.canoe.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.ServerIT;

class SellersPageIT extends ServerIT {

    @Test
    void theOperatorSeesSellersWithTheirStanding() {
        signIn("ops@canoe.example");

        var page = visitor.get("/backoffice").is(200);

        assertThat(page.texts("h1")).containsExactly("Sellers");
        assertThat(page.texts("tbody tr"))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(row -> assertThat(row).containsAnyOf("Active", "Suspended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@canoe.example", "sol@canoe.example"})
    void nobodyElseFindsTheBackOffice(String email) {
        signIn(email);

        visitor.get("/backoffice").is(404);
    }

    @Test
    void aGuestIsAskedToSignIn() {
        assertThat(visitor.ask("/backoffice").is(303).header("Location")).startsWith("/sign-in?next=");
    }

    private void signIn(String email) {
        visitor.press(visitor.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", email)
                        .fill("Password", "paddle-upstream"))
                .is(200);
    }
}
