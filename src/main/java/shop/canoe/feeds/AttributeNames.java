package shop.canoe.feeds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes attributes of all foreign fields that begin alike, and their names readable: {@code contrast_ratio__typical_}
 * becomes {@code Contrast ratio (typical)}.
 */
final class AttributeNames {
    private static final Pattern BRACKETED = Pattern.compile("__(.+?)_(?=_|$)");

    private final String prefix;
    private final Map<String, String> spelling;
    private final Map<String, String> units;
    private final List<String> except;
    private final ConcurrentMap<String, String> readable = new ConcurrentHashMap<>();

    /**
     * @param spelling words → how they are really written, e.g. usb → USB
     * @param units foreign name without prefix → unit of its numbers
     * @param except foreign names without prefix that are left out; a star at the end stands for any rest
     */
    @JsonCreator
    AttributeNames(
            @JsonProperty("prefix") String prefix,
            @JsonProperty("spelling") @Nullable Map<String, String> spelling,
            @JsonProperty("units") @Nullable Map<String, String> units,
            @JsonProperty("except") @Nullable List<String> except) {
        this.prefix = prefix;
        this.spelling = spelling == null ? Map.of() : spelling;
        this.units = units == null ? Map.of() : units;
        this.except = except == null ? List.of() : except;
    }

    void collect(ForeignRow row, Map<String, Object> facts) {
        for (var field : row.names()) {
            if (!field.startsWith(prefix)) continue;
            var name = field.substring(prefix.length());
            if (!isExcepted(name)) row.find(field).ifPresent(value -> facts.putIfAbsent(named(name, value), value));
        }
    }

    /** The name for people. */
    String readable(String name) {
        return readable.computeIfAbsent(name, this::makeReadable);
    }

    private String named(String name, Object value) {
        var unit = units.get(name);
        return unit != null && value instanceof Number ? readable(name) + " [" + unit + ']' : readable(name);
    }

    private boolean isExcepted(String name) {
        return except.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    private String makeReadable(String name) {
        var text = BRACKETED
                .matcher(name)
                .replaceAll(" ($1) ")
                .replace('_', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .replace("( ", "(");
        for (var entry : spelling.entrySet())
            text = text.replaceAll("\\b" + Pattern.quote(entry.getKey()) + "\\b", entry.getValue());
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
