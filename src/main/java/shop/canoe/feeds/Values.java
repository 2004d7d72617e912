package shop.canoe.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.canoe.kernel.Money;

/** The values of one row, read as what a field is: from CSV all are texts, from JSON numbers, lists and objects too. */
record Values(Map<String, Object> values) {

    Optional<String> text(Column column) {
        var value = values.get(column.code());
        if (value == null) return Optional.empty();
        if (value instanceof Map || value instanceof List) throw new RefusedRow(column.code(), "feeds.row.not_text");
        return Optional.of(plain(value));
    }

    /** CSV divides by a bar, JSON has an array. */
    Optional<List<String>> list(Column column) {
        var value = values.get(column.code());
        if (value == null) return Optional.empty();
        var parts = value instanceof List<?> list
                ? list.stream().map(Values::plain)
                : Arrays.stream(plain(value).split("\\|"));
        return Optional.of(
                parts.map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    /** {@code options.Colour} in CSV, an object {@code options} in JSON; empty values say nothing. */
    Optional<Map<String, Object>> group(Column column) {
        var found = new LinkedHashMap<String, Object>();
        var value = values.get(column.code());
        if (value instanceof Map<?, ?> object) object.forEach((name, said) -> put(found, String.valueOf(name), said));
        else if (value != null) throw new RefusedRow(column.code(), "feeds.row.not_object");
        var prefix = column.code() + '.';
        values.forEach((key, said) -> {
            if (key.startsWith(prefix)) put(found, key.substring(prefix.length()), said);
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    Optional<Integer> number(Column column, int least, int most) {
        return text(column).map(text -> {
            if (!text.matches("\\d{1,9}(\\.0+)?")) throw new RefusedRow(column.code(), "feeds.row.number", least, most);
            int number = Integer.parseInt(text.replaceFirst("\\..*", ""));
            if (number < least || number > most) throw new RefusedRow(column.code(), "feeds.row.number", least, most);
            return number;
        });
    }

    Optional<LocalDate> date(Column column) {
        return text(column).map(text -> {
            try {
                return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
            } catch (DateTimeParseException e) {
                throw new RefusedRow(column.code(), "feeds.row.date", text);
            }
        });
    }

    Optional<Money> money(Column column, String currency) {
        return text(column).map(text -> {
            try {
                var money = Money.parse(text, currency);
                if (!money.isPositive()) throw new RefusedRow(column.code(), "feeds.row.not_positive", text);
                return money;
            } catch (IllegalArgumentException e) {
                throw new RefusedRow(column.code(), "feeds.row.amount", text, currency);
            }
        });
    }

    private static void put(Map<String, Object> found, String name, Object said) {
        if (said != null && !plain(said).isBlank()) found.put(name.strip(), said);
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal number)
            return number.stripTrailingZeros().toPlainString();
        return String.valueOf(value).strip();
    }
}
