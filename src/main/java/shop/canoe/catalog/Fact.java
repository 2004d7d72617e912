package shop.canoe.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.text.Messages;

/** An attribute as it is kept: exactly one of text, number and yes is there. */
record Fact(
        String name,
        String unit,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable Boolean yes) {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_TEXT = 8_000;
    private static final Pattern NAME_AND_UNIT = Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]*)]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

    /** Reads what a feed says; see docs/feed.md. An empty value says nothing. */
    static List<Fact> of(Map<String, Object> attributes) {
        if (attributes.size() > MOST) throw new RefusedRow("attributes", "catalog.import.too_many", MOST);
        return attributes.entrySet().stream()
                .filter(entry -> !String.valueOf(entry.getValue()).isBlank())
                .map(entry -> of(entry.getKey().strip(), entry.getValue()))
                .toList();
    }

    private static Fact of(String key, Object value) {
        var field = "attributes." + key;
        var match = NAME_AND_UNIT.matcher(key);
        var hasUnit = match.matches();
        var name = hasUnit ? match.group(1) : key;
        var unit = hasUnit ? match.group(2).strip() : "";
        if (name.isEmpty()) throw new RefusedRow(field, "catalog.import.attribute_name");
        if (name.length() > LONGEST_NAME || unit.length() > LONGEST_UNIT)
            throw new RefusedRow(field, "catalog.import.too_long", LONGEST_NAME);
        if (value instanceof Boolean yes) return new Fact(name, "", null, null, yes);
        var text = text(value);
        if (value instanceof Number || hasUnit) return new Fact(name, unit, null, number(field, text), null);
        if (text.equals("true") || text.equals("false")) return new Fact(name, "", null, null, Boolean.valueOf(text));
        if (text.length() > LONGEST_TEXT) throw new RefusedRow(field, "catalog.import.too_long", LONGEST_TEXT);
        return new Fact(name, "", text, null, null);
    }

    private static String text(Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).toPlainString()
                : String.valueOf(value).strip();
    }

    private static BigDecimal number(String field, String text) {
        if (!NUMBER.matcher(text).matches()) throw new RefusedRow(field, "catalog.import.not_a_number", text);
        var number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static List<Fact> read(String json) {
        return Json.read(json, new TypeReference<>() {});
    }

    Attribute toAttribute(Messages messages) {
        return new Attribute(name, unit, words(messages), number);
    }

    private String words(Messages messages) {
        if (number != null) return unit.isEmpty() ? number.toPlainString() : number.toPlainString() + ' ' + unit;
        if (yes != null) return messages.of(yes ? "catalog.yes" : "catalog.no");
        return text == null ? "" : text;
    }
}
