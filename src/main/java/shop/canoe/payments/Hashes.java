package shop.canoe.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.kernel.PostalAddress;

/** Texts that are only ever compared: written differently by the same person, they are the same. */
final class Hashes {
    private Hashes() {}

    static String of(String text) {
        try {
            var plain = text.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the place, not of who lives there. */
    static String of(PostalAddress address) {
        return of(Stream.of(address.country(), address.postcode(), address.city(), address.street())
                .map(part -> part == null ? "" : part.replaceAll("[\\s.,-]+", ""))
                .collect(Collectors.joining("|")));
    }
}
