package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        var encoded = passwords.encode("correct horse");

        assertThat(passwords.matches("correct horse", encoded)).isTrue();
        assertThat(passwords.matches("Correct horse", encoded)).isFalse();
        assertThat(passwords.matches("", encoded)).isFalse();
    }

    @Test
    void theHashNamesItsParametersAndHasItsOwnSalt() {
        var encoded = passwords.encode("correct horse");

        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(200);
        assertThat(passwords.encode("correct horse")).isNotEqualTo(encoded);
    }

    /** From the tests of the reference implementation. */
    @Test
    void hashesMadeElsewhereWithOtherParametersAreUnderstood() {
        var encoded = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(passwords.matches("password", encoded)).isTrue();
        assertThat(passwords.matches("passwort", encoded)).isFalse();
    }

    @Test
    void aComposedAndADecomposedLetterAreTheSame() {
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.encode("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matchesNobody("correct horse")).isFalse();
    }

    @Test
    void whatIsNoHashIsADefect() {
        assertThatThrownBy(() -> passwords.matches("correct horse", "correct horse"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyAtOnceWaitForTheirTurn() {
        var encoded = passwords.encode("correct horse");
        var crowd = Executors.newFixedThreadPool(6);
        try {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> passwords.matches("correct horse", encoded), crowd))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(
                                    answer.orTimeout(30, TimeUnit.SECONDS).join())
                            .isTrue());
        } finally {
            crowd.shutdownNow();
        }
    }
}
