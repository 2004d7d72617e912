package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.security.Secrets;

/**
 * How carriers sign what they tell: {@code t=<seconds>,v1=<hex HMAC-SHA-256 of "<seconds>.<body>">}, at most five minutes
 * old. The key is {@code canoe.carrier.secret}, or the shop's own where none is agreed.
 */
@ApplicationScoped
public class CarrierSignatures {
    public static final String HEADER = "Canoe-Signature";

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Inject
    @ConfigProperty(name = "canoe.carrier.secret")
    Optional<String> secret;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Whether the body was signed with this header, and not long ago. */
    public boolean isRight(String header, byte[] body) {
        var parts = FORM.matcher(header);
        if (!parts.matches()) return false;
        var signed = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) > 0) return false;
        return MessageDigest.isEqual(
                parts.group(2).getBytes(StandardCharsets.UTF_8),
                signature(parts.group(1), body).getBytes(StandardCharsets.UTF_8));
    }

    /** The header for a body that is signed now. */
    public String sign(byte[] body) {
        var seconds = String.valueOf(clock.instant().getEpochSecond());
        return "t=" + seconds + ",v1=" + signature(seconds, body);
    }

    private String signature(String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update((seconds + '.').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        return secret.map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> secrets.key("fulfilment.carrier"));
    }
}
