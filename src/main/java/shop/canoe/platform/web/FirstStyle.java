package shop.canoe.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The rules for what is seen first, as part of every shop page: its top shows with the first packets of a first visit,
 * while the style sheet is still on its way. Pages write {@code #{firstStyle.element}} into their head.
 */
@Named
@ApplicationScoped
public class FirstStyle {
    private static final String FILE = "canoe/css/first.css";

    @Inject
    Assets assets;

    private String element = "";
    private String source = "";

    @PostConstruct
    void read() {
        var rules = tight(assets.text(FILE));
        element = "<style>" + rules + "</style>";
        source = "'sha256-" + Base64.getEncoder().encodeToString(sha256(rules)) + '\'';
    }

    /** Ready to be written as it is. */
    public String getElement() {
        return element;
    }

    /** How the Content-Security-Policy allows exactly these rules. */
    String source() {
        return source;
    }

    static String tight(String rules) {
        return rules.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
