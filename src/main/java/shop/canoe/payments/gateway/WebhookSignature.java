package shop.canoe.payments.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook, {@code t=1700000000,v1=hex}: HMAC-SHA-256 over the time, a dot and the bytes of the body as
 * they came. A signature older, or newer, than five minutes counts for nothing, so that a message caught on the way cannot
 * be told again for long.
 */
public final class WebhookSignature {
    private static final long TOLERANCE_SECONDS = 300;

    private WebhookSignature() {}

    public static String sign(byte[] secret, byte[] body, Instant now) {
        return "t=" + now.getEpochSecond() + ",v1=" + mac(secret, String.valueOf(now.getEpochSecond()), body);
    }

    /** @param header may be anything at all */
    public static boolean isRight(byte[] secret, String header, byte[] body, Instant now) {
        var time = part(header, "t").findFirst().orElse("");
        if (!time.matches("\\d{1,12}")) return false;
        if (Math.abs(now.getEpochSecond() - Long.parseLong(time)) > TOLERANCE_SECONDS) return false;
        var right = mac(secret, time, body).getBytes(StandardCharsets.UTF_8);
        return part(header, "v1")
                .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right));
    }

    private static Stream<String> part(String header, String name) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1));
    }

    private static String mac(byte[] secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
