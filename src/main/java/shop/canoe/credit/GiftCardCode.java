package shop.canoe.credit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code of a gift card: sixteen of thirty letters and digits that do not look alike, 78 bits by chance. It is kept as a
 * hash only, which needs no salt: nobody tries 10²³ codes.
 *
 * @param text without spaces and dashes
 */
record GiftCardCode(String text) {
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String FORM = "[" + SYMBOLS + "]{" + LENGTH + "}";

    /** As somebody types it: with spaces or dashes, large or small; empty if it cannot be a code. */
    static Optional<GiftCardCode> parse(String typed) {
        var text = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return text.matches(FORM) ? Optional.of(new GiftCardCode(text)) : Optional.empty();
    }

    static GiftCardCode random(SecureRandom random) {
        return new GiftCardCode(random.ints(LENGTH, 0, SYMBOLS.length())
                .mapToObj(SYMBOLS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** In groups, as it is shown and printed. */
    String shown() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The last group, by which its owner knows it. */
    String end() {
        return text.substring(LENGTH - GROUP);
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
