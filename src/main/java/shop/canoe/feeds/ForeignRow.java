package shop.canoe.feeds;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of another format, as mapping rules look at it. */
final class ForeignRow {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,4})]");

    private final Map<String, Object> values;
    private final Map<String, String> replace;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** @param replace what stands for something else in every text */
    ForeignRow(Map<String, Object> values, Map<String, String> replace) {
        this.values = values;
        this.replace = replace;
    }

    ForeignRow with(String field, Object value) {
        var more = new HashMap<>(values);
        more.put(field, value);
        return new ForeignRow(more, replace);
    }

    Iterable<String> names() {
        return values.keySet();
    }

    /** What stands at a path: a name, or steps into objects and arrays like {@code maker.name} and {@code ean[0]}. */
    Optional<Object> find(String path) {
        var whole = values.get(path);
        if (whole != null) return Optional.of(clean(whole));
        if (path.indexOf('.') < 0 && path.indexOf('[') < 0) return Optional.empty();
        @Nullable Object value = values;
        var steps = STEP.matcher(path);
        while (value != null && steps.find()) value = step(value, steps.group(1), steps.group(2));
        return value == null ? Optional.empty() : Optional.of(clean(value));
    }

    Optional<BigDecimal> number(String path) {
        return find(path)
                .map(String::valueOf)
                .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }

    /** The text at a path in lower case; empty if there is none. */
    String text(String path) {
        return texts.computeIfAbsent(
                path, wanted -> find(wanted).map(String::valueOf).orElse("").toLowerCase(Locale.ROOT));
    }

    /** The text at a path in lower case, with a space around every word and nothing else between them. */
    String words(String path) {
        return words.computeIfAbsent(
                path, wanted -> wordsOf(find(wanted).map(String::valueOf).orElse("")));
    }

    static String wordsOf(String text) {
        return ' '
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + ' ';
    }

    private static @Nullable Object step(Object value, @Nullable String name, @Nullable String index) {
        if (name != null) return value instanceof Map<?, ?> object ? object.get(name) : null;
        if (index == null || !(value instanceof List<?> list)) return null;
        int at = Integer.parseInt(index);
        return at < list.size() ? list.get(at) : null;
    }

    private Object clean(Object value) {
        if (!(value instanceof String text)) return value;
        for (var entry : replace.entrySet()) text = text.replace(entry.getKey(), entry.getValue());
        return text;
    }
}
