package shop.canoe.kernel;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, at most 254 characters.
 *
 * @param value as typed, trimmed and in lower case
 */
public record EmailAddress(String value) implements Serializable {
    /** What {@link #parse} takes: the useful subset of RFC 5321, as HTML's e-mail field has it, with a dot in the domain. */
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\\.[a-z0-9-]{1,63})+");

    public EmailAddress {
        if (!SHAPE.matcher(value).matches() || value.length() > 254)
            throw new IllegalArgumentException("not an e-mail address");
    }

    /** Empty if the text is no e-mail address. */
    public static Optional<EmailAddress> parse(String text) {
        var value = text.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() && value.length() <= 254
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
