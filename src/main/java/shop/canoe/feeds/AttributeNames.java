package shop.canoe.feeds;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes attributes of all foreign fields that begin alike, and their names readable: {@code contrast_ratio__typical_}
 * becomes {@code Contrast ratio (typical)}.
 *
 * @param spelling word → how it is really written, e.g. usb → USB
 * @param units foreign name without prefix → unit of its numbers
 * @param except foreign names without prefix that are left out
 */
record AttributeNames(String prefix, Map<String, String> spelling, Map<String, String> units, Set<String> except) {
    private static final Pattern BRACKETED = Pattern.compile("__(.+?)_(?=_|$)");

    void collect(ForeignRow row, Map<String, Object> facts) {
        for (var field : row.names()) {
            if (!field.startsWith(prefix)) continue;
            var name = field.substring(prefix.length());
            if (!except.contains(name))
                row.find(field).ifPresent(value -> facts.putIfAbsent(named(name, value), value));
        }
    }

    private String named(String name, Object value) {
        @Nullable String unit = units.get(name);
        return unit != null && value instanceof Number ? readable(name) + " [" + unit + ']' : readable(name);
    }

    String readable(String name) {
        var spaced = BRACKETED.matcher(name).replaceAll(" ($1) ").replace('_', ' ');
        var words = spaced.strip().replaceAll("\\s+", " ").split(" ");
        for (int i = 0; i < words.length; i++) words[i] = spelt(words[i]);
        var text = String.join(" ", words);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String spelt(String word) {
        var bare = word.replaceAll("[()]", "");
        var right = spelling.get(bare);
        return right == null ? word : word.replace(bare, right);
    }
}
