package shop.canoe.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts values that are sizes or measures in the order people expect; others stay as they come. */
final class Sizes {
    private static final List<String> LETTERS = List.of("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:\\D.*)?");

    private Sizes() {}

    /** Letters from small to large before numbers from low to high, if every value is one of the two. */
    static List<String> sorted(Collection<String> values) {
        boolean areSizes = values.stream()
                .allMatch(value ->
                        LETTERS.contains(value) || NUMBER.matcher(value).matches());
        return areSizes
                ? values.stream()
                        .sorted(Comparator.comparing(Sizes::rank).thenComparing(value -> value))
                        .toList()
                : List.copyOf(values);
    }

    private static BigDecimal rank(String value) {
        int letter = LETTERS.indexOf(value);
        if (letter >= 0) return BigDecimal.valueOf(letter - LETTERS.size());
        var number = NUMBER.matcher(value);
        return number.matches() ? new BigDecimal(number.group(1)) : BigDecimal.ZERO;
    }
}
