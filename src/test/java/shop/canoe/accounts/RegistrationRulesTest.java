package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

class RegistrationRulesTest {
    private static final String MAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse";

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ada Lovelace", "أحمد", "李", "🛶", " Ada "})
    void anyNameOfOneToAHundredCharactersIsTaken(String name) {
        assertThat(problems(name, MAIL, PASSWORD)).isEmpty();
        assertThat(problems("🛶".repeat(100), MAIL, PASSWORD)).isEmpty();
    }

    @Test
    void aNameIsNeededInOneLineAndNotLongerThanAHundredCharacters() {
        assertThat(problems(" \t", MAIL, PASSWORD)).containsExactly("name name_missing");
        assertThat(problems("A".repeat(10_000), MAIL, PASSWORD)).containsExactly("name name_too_long");
        assertThat(problems("Ada\nBcc: all", MAIL, PASSWORD)).containsExactly("name name_malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@example", "ada@@example.org", "a da@example.org", "ada@example.org\nBcc: x@y.z"})
    void anEmailAddressHasItsShape(String email) {
        assertThat(problems("Ada", email, PASSWORD)).containsExactly("email email_malformed");
    }

    @Test
    void aPasswordHasEightToTwoHundredCharacters() {
        assertThat(problems("Ada", MAIL, "")).containsExactly("password password_too_short");
        assertThat(problems("Ada", MAIL, "7 chars")).containsExactly("password password_too_short");
        assertThat(problems("Ada", MAIL, "8 chars!")).isEmpty();
        assertThat(problems("Ada", MAIL, "ab".repeat(100))).isEmpty();
        assertThat(problems("Ada", MAIL, "ab".repeat(100) + "c")).containsExactly("password password_too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord1", "qwertyuiop", "12345678", "zzzzzzzzzz", "ada@example.org"})
    void aPasswordIsNotOneThatIsTriedFirst(String password) {
        assertThat(problems("Ada", MAIL, password)).containsExactly("password password_common");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(problems("", "", ""))
                .containsExactly("name name_missing", "email email_malformed", "password password_too_short");
    }

    @Test
    void goodEntriesPass() {
        assertThatCode(() -> RegistrationRules.check(new Register("Ada", MAIL, PASSWORD)))
                .doesNotThrowAnyException();
    }

    private static List<String> problems(String name, String email, String password) {
        try {
            RegistrationRules.check(new Register(name, email, password));
            return List.of();
        } catch (InvalidException e) {
            return e.problems().stream().map(RegistrationRulesTest::told).toList();
        }
    }

    private static String told(Problem problem) {
        return problem.field() + ' ' + problem.messageKey().replace("accounts.register.", "");
    }
}
