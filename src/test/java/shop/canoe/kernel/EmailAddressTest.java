package shop.canoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isStrippedAndInLowerCase() {
        assertThat(EmailAddress.parse("  Ada.Lovelace@Example.COM\n"))
                .contains(new EmailAddress("ada.lovelace@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "ada+shop@mail.example.org", "o'neill@example.ie", "x_y-z@sub.example.co.uk"})
    void takesWhatPeopleHave(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@@example.com",
                "ada lovelace@example.com",
                "ada@exam ple.com",
                "ada@-example.com",
                "ada@example..com",
                "ада@example.com",
                "ada@example.com,bo@example.com",
                "ada@example.com\nBcc: bo@example.com",
                "<ada@example.com>"
            })
    void takesNothingElse(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void hasAtMost254Characters() {
        var longest = "a".repeat(60) + "@" + ("b".repeat(59) + ".").repeat(3) + "example.com";
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "com")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatThrownBy(() -> new EmailAddress("Ada@example.com")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("ada")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNonsenseIsRefusedQuickly() {
        assertThat(EmailAddress.parse("a@" + "a-".repeat(50_000) + "!")).isEmpty();
    }
}
