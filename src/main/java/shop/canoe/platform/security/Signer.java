package shop.canoe.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts that travel through a browser (HMAC-SHA-256, cut to 128 bits), one key per purpose. */
@ApplicationScoped
public class Signer {
    private static final int SIGNATURE_BYTES = 16;

    @Inject
    Secrets secrets;

    private final ConcurrentMap<String, byte[]> keys = new ConcurrentHashMap<>();

    /** The text with its signature: {@code text.signature}. */
    public String sign(String purpose, String text) {
        return text + '.' + signature(purpose, text);
    }

    /** The text that was signed; empty if the signature is missing or wrong. */
    public Optional<String> verify(String purpose, String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 0) return Optional.empty();
        var text = signed.substring(0, dot);
        var given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        var right = signature(purpose, text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, right) ? Optional.of(text) : Optional.empty();
    }

    private String signature(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.computeIfAbsent(purpose, name -> secrets.key(name)), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
