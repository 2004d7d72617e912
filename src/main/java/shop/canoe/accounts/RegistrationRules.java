package shop.canoe.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** What a new account's name, e-mail address and password must be like. */
final class RegistrationRules {
    private static final int NAME_LENGTH = 100;
    private static final int PASSWORD_SHORTEST = 8;
    private static final int PASSWORD_LONGEST = 200;
    private static final Set<String> COMMON_PASSWORDS = commonPasswords();

    private RegistrationRules() {}

    /** @throws InvalidException with every field that is not as asked */
    static void check(Register command) {
        var wrong = new ArrayList<Problem>();
        checkName(command.name().strip(), wrong);
        if (EmailAddress.parse(command.email()).isEmpty())
            wrong.add(Problem.of("email", "accounts.register.email_malformed"));
        checkPassword(command, wrong);
        InvalidException.throwIfAny(wrong);
    }

    private static void checkName(String name, List<Problem> wrong) {
        if (name.isEmpty()) wrong.add(Problem.of("name", "accounts.register.name_missing"));
        else if (length(name) > NAME_LENGTH)
            wrong.add(Problem.of("name", "accounts.register.name_too_long", NAME_LENGTH));
        else if (name.codePoints().anyMatch(Character::isISOControl))
            wrong.add(Problem.of("name", "accounts.register.name_malformed"));
    }

    private static void checkPassword(Register command, List<Problem> wrong) {
        var password = command.password();
        if (length(password) < PASSWORD_SHORTEST)
            wrong.add(Problem.of("password", "accounts.register.password_too_short", PASSWORD_SHORTEST));
        else if (length(password) > PASSWORD_LONGEST)
            wrong.add(Problem.of("password", "accounts.register.password_too_long", PASSWORD_LONGEST));
        else if (isGuessable(password.toLowerCase(Locale.ROOT), command))
            wrong.add(Problem.of("password", "accounts.register.password_common"));
    }

    private static boolean isGuessable(String password, Register command) {
        return COMMON_PASSWORDS.contains(password)
                || password.codePoints().distinct().count() == 1
                || password.equals(command.email().strip().toLowerCase(Locale.ROOT))
                || password.equals(command.name().strip().toLowerCase(Locale.ROOT));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Set<String> commonPasswords() {
        try (var in = RegistrationRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) throw new IllegalStateException("common-passwords.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
