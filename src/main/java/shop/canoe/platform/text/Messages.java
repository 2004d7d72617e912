package shop.canoe.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the shop, as {@code #{msg['orders.detail.title']}} in pages. The first part of a key names the module
 * whose bundle holds it.
 */
@Named("msg")
@ApplicationScoped
public class Messages extends AbstractMap<String, String> {
    /** Looking a text up in its bundle costs more than a page may spend on it. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Formats by text, to be cloned: they are dear to make and not for two threads at once. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** The text of a key; the key itself if there is none (a test makes sure that never ships). */
    @Override
    public String get(@Nullable Object key) {
        return text(String.valueOf(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    /**
     * The text of a key with {0}, {1} … filled in by {@link MessageFormat}; without arguments the text as it is written,
     * apostrophes and all.
     */
    public String of(String key, Object... arguments) {
        if (arguments.length == 0) return text(key);
        var format = (MessageFormat) formats.computeIfAbsent(text(key), text -> new MessageFormat(text, Locale.UK))
                .clone();
        return format.format(arguments);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    private String text(String key) {
        var known = texts.get(key);
        return known == null ? read(key) : known;
    }

    private String read(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) return key;
        try {
            var bundle = ResourceBundle.getBundle(
                    "shop.canoe." + key.substring(0, dot) + ".messages", Locale.ROOT, Messages.class.getClassLoader());
            var text = bundle.getString(key);
            texts.put(key, text);
            return text;
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
