package shop.canoe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.text.Messages;

/**
 * What the page after a redirect tells about the action before it ("Added to your cart"). It travels in a signed cookie
 * that is deleted when shown, so that no session is needed.
 */
@Named("notices")
@RequestScoped
public class Notices {
    private static final String COOKIE = "canoe_notice";
    private static final String PURPOSE = "notice";
    /** A payment page may lie between what was done and the page that tells it. */
    private static final int SECONDS = 1800;

    private static final String SEPARATOR = "\n";

    @Inject
    Cookies cookies;

    @Inject
    Signer signer;

    @Inject
    Messages messages;

    private @Nullable List<String> shown;
    private String added = "";

    /** Adds a sentence for the next page. */
    public void add(String key, Object... arguments) {
        var text = messages.of(key, arguments);
        added = added.isEmpty() ? text : added + SEPARATOR + text;
        cookies.set(COOKIE, URLEncoder.encode(signer.sign(PURPOSE, added), StandardCharsets.UTF_8), SECONDS);
    }

    /** The sentences of the action before this page; showing them uses them up. */
    public List<String> getShown() {
        if (shown == null) shown = take();
        return shown;
    }

    private List<String> take() {
        var cookie = cookies.get(COOKIE);
        if (cookie.isEmpty()) return List.of();
        cookies.delete(COOKIE);
        return signer.verify(PURPOSE, decode(cookie.get())).stream()
                .flatMap(text -> Stream.of(text.split(SEPARATOR)))
                .toList();
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
