package shop.canoe.platform.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes ids: UUIDv7 (RFC 9562, section 5.7), in order of time, the rest random. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's base 32: no I, L, O, U, so that a number can be read out. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ids() {}

    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A random public number of {@code length} characters, for URLs, mails and telephones. */
    public static String number(int length) {
        var number = new StringBuilder(length);
        for (int i = 0; i < length; i++) number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return number.toString();
    }

    /** As a native query gives it. */
    public static UUID of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** As a native statement takes it. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Empty if the text is no UUID: malformed is not found. */
    public static Optional<UUID> parse(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return Optional.empty();
        return Optional.of(UUID.fromString(text));
    }
}
