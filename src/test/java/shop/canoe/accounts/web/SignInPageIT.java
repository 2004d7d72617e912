package shop.canoe.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

class SignInPageIT extends ServerIT {
    private static final String PASSWORD = "correct horse";
    private final String email = "ada-" + UUID.randomUUID() + "@example.org";

    @Test
    void whoRegistersIsSignedInAndGreeted() {
        var home = register(visitor, "Ada <b> O'Hara 🛶");

        assertThat(home.address().getPath()).isEqualTo("/account");
        assertThat(home.texts("h1")).containsExactly("Hello, Ada <b> O'Hara 🛶");
        assertThat(home.texts("[role=status]"))
                .anySatisfy(notice -> assertThat(notice).contains("Welcome"));
    }

    @Test
    void everyMistakeStandsBesideItsFieldAndEntriesAreKeptButForThePassword() {
        var refused = visitor.press(visitor.get("/register")
                        .form("Create account")
                        .fill("Your name", "Ada")
                        .fill("E-mail address", "ada@example")
                        .fill("Password", "short"))
                .is(422);

        assertThat(refused.texts(".errors a"))
                .containsExactly(
                        "Enter an e-mail address like name@example.org", "Choose a password of at least 8 characters");
        var form = refused.form("Create account");
        assertThat(form.value("Your name")).isEqualTo("Ada");
        assertThat(form.value("E-mail address")).isEqualTo("ada@example");
        assertThat(form.value("Password")).isEmpty();
        for (var link : refused.page().select(".errors a"))
            assertThat(refused.page().select("[id=" + link.attr("href").substring(1) + "][aria-invalid=true]"))
                    .hasSize(1);
    }

    @Test
    void aKnownAddressIsRefused() {
        register(visitor, "Ada");

        var refused = tryToRegister(new Visitor(), "Eve").is(409);

        assertThat(refused.texts(".errors a")).singleElement().asString().contains("There is an account");
    }

    @Test
    void signingInBeginsANewSessionAndGoesOnWhereTheVisitorWasGoing() {
        register(visitor, "Ada");
        var other = new Visitor();

        var page = signIn(other, "/account/addresses", PASSWORD);

        assertThat(page.address().getPath()).isEqualTo("/account/addresses");
        assertThat(session(other)).isNotEqualTo(session(visitor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "%2F%2Fevil.example"})
    void noAddressLeadsOutOfTheShop(String next) {
        register(visitor, "Ada");

        assertThat(signIn(new Visitor(), next.replace("\\", "%5C"), PASSWORD)
                        .address()
                        .getPath())
                .isEqualTo("/account");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlikeAndTheEleventhTryMustWait() {
        register(visitor, "Ada");
        var thief = new Visitor();

        var wrong = signIn(thief, "", "wrong horse").is(422);
        var unknown = thief.press(thief.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", "nobody-" + email)
                        .fill("Password", "wrong horse"))
                .is(422);
        assertThat(unknown.texts(".errors")).isEqualTo(wrong.texts(".errors"));

        for (int i = 2; i <= 10; i++) signIn(thief, "", "wrong horse " + i).is(422);
        signIn(thief, "", PASSWORD).is(429);
    }

    @Test
    void whoSignsOutIsOutForGood() {
        var home = register(visitor, "Ada");
        var stolen = session(visitor);

        var out = visitor.press(home.form("Sign out"));

        assertThat(out.texts("[role=status]")).contains("You are signed out.");
        assertThat(visitor.ask("/account").is(303).header("Location")).isEqualTo("/sign-in?next=%2Faccount");
        assertThat(stolen).isNotEmpty();
        assertThat(home.header("Cache-Control")).contains("no-store");
    }

    @Test
    void signingOutTakesAFormOfTheShop() {
        var home = register(visitor, "Ada");

        visitor.submit(home.form("Sign out").without("_token")).is(403);
        visitor.submit(home.form("Sign out"), "Origin", "https://evil.example").is(403);

        visitor.ask("/account").is(200);
    }

    @Test
    void lookingMakesNoSession() {
        visitor.get("/sign-in").is(200);
        visitor.get("/register").is(200);

        assertThat(visitor.cookies()).isEmpty();
    }

    private Answer register(Visitor who, String name) {
        return tryToRegister(who, name).is(200);
    }

    private Answer tryToRegister(Visitor who, String name) {
        return who.press(who.get("/register")
                .form("Create account")
                .fill("Your name", name)
                .fill("E-mail address", email)
                .fill("Password", PASSWORD));
    }

    private Answer signIn(Visitor who, String next, String password) {
        return who.press(who.get("/sign-in" + (next.isEmpty() ? "" : "?next=" + next))
                .form("Sign in")
                .fill("E-mail address", email)
                .fill("Password", password));
    }

    private static String session(Visitor who) {
        return who.cookies().stream()
                .filter(cookie -> cookie.getName().equals("canoe_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
