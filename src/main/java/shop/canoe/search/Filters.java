package shop.canoe.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ticked values of a query by facet key, and what they mean for a product's {@link Showcase}s.
 *
 * @param isOfAnyOffer whether offers that are not a variant's featured one count too; so they do for who asks for a
 *     condition
 */
record Filters(Map<String, List<String>> ticked, boolean isOfAnyOffer) {
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String CONDITION = "condition";
    static final String STOCK = "stock";
    static final String SAVING = "saving";
    static final String OPTION = "o.";
    static final String ATTRIBUTE = "a.";

    static final String IN_STOCK = "in";

    private static final Set<String> PLAIN = Set.of(BRAND, PRICE, CONDITION, STOCK, SAVING);

    /** A price range in minor units: from inclusive, to exclusive. */
    record Range(long from, long to) {

        /** Reads {@code 2500-5000}; either side may be missing. Empty if it is no range. */
        static Optional<Range> parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0 || text.length() < 2) return Optional.empty();
            var from = amount(text.substring(0, dash), 0);
            var to = amount(text.substring(dash + 1), Long.MAX_VALUE);
            return from == null || to == null || from >= to ? Optional.empty() : Optional.of(new Range(from, to));
        }

        private static @Nullable Long amount(String digits, long ifMissing) {
            if (digits.isEmpty()) return ifMissing;
            return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
        }

        /** As {@link #parse} reads it. */
        String text() {
            return from + "-" + (to == Long.MAX_VALUE ? "" : to);
        }

        boolean contains(long price) {
            return from <= price && price < to;
        }
    }

    Filters(Map<String, List<String>> ticked) {
        this(ticked, ticked.containsKey(CONDITION));
    }

    Filters without(String key) {
        var others = new HashMap<>(ticked);
        others.remove(key);
        return new Filters(others, key.equals(CONDITION) || others.containsKey(CONDITION));
    }

    List<String> values(String key) {
        return ticked.getOrDefault(key, List.of());
    }

    boolean isTicked(String key, String value) {
        return values(key).contains(value);
    }

    /** Whether a key or value makes no sense, so that nothing can fit. */
    boolean areImpossible() {
        return ticked.entrySet().stream().anyMatch(entry -> isImpossible(entry.getKey(), entry.getValue()));
    }

    private static boolean isImpossible(String key, List<String> values) {
        if (key.startsWith(OPTION) || key.startsWith(ATTRIBUTE)) return false;
        if (!PLAIN.contains(key)) return true;
        return switch (key) {
            case PRICE -> values.stream().allMatch(value -> Range.parse(value).isEmpty());
            case STOCK -> !values.contains(IN_STOCK);
            case SAVING -> values.stream().noneMatch(value -> value.matches("\\d{1,2}"));
            default -> false;
        };
    }

    List<Range> prices() {
        return values(PRICE).stream()
                .flatMap(value -> Range.parse(value).stream())
                .toList();
    }

    boolean wantsStock() {
        return values(STOCK).contains(IN_STOCK);
    }

    /** The least saving in per cent; 0 if any will do. */
    int saving() {
        return values(SAVING).stream()
                .filter(value -> value.matches("\\d{1,2}"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(0);
    }

    /** Ticked keys that begin so, e.g. all options. */
    Stream<String> keys(String prefix) {
        return ticked.keySet().stream().filter(key -> key.startsWith(prefix)).sorted();
    }

    /** Whether anything is ticked that must be true of one variant and offer. */
    boolean concernOffers() {
        return ticked.keySet().stream().anyMatch(key -> !key.equals(BRAND) && !key.startsWith(ATTRIBUTE));
    }

    /** Whether this variant and offer is what was asked for; brand and attributes are the whole product's business. */
    boolean accept(Showcase showcase) {
        var price = showcase.price();
        return (isOfAnyOffer || showcase.isFront())
                && (!wantsStock() || showcase.isInStock())
                && showcase.saving() >= saving()
                && (prices().isEmpty()
                        || price.filter(money -> prices().stream().anyMatch(range -> range.contains(money.minor())))
                                .isPresent())
                && (values(CONDITION).isEmpty()
                        || (showcase.offer() != null
                                && values(CONDITION)
                                        .contains(showcase.offer().condition().code())))
                && keys(OPTION)
                        .allMatch(key -> values(key)
                                .contains(String.valueOf(
                                        showcase.variant().options().get(key.substring(OPTION.length())))));
    }
}
