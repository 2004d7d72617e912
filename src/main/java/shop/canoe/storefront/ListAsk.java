package shop.canoe.storefront;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.search.SearchSort;

/**
 * What a list's address asks for. Parameters that mean nothing here are passed over and are not part of {@link #address}.
 *
 * @param text what was searched for; empty for all
 * @param category slug of a category to search in; empty for all
 * @param filters ticked values by facet key
 * @param page from 1; 0 if it is no page number
 * @param currency of its prices
 */
public record ListAsk(
        ListAddress address,
        String text,
        String category,
        Map<String, List<String>> filters,
        Optional<SearchSort> sort,
        int page,
        String currency) {
    static final String TEXT = "q";
    static final String CATEGORY = "c";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String LEAST = "min";
    static final String MOST = "max";
    static final String PRICE = "price";

    private static final Set<String> FACETS = Set.of("brand", PRICE, "condition", "stock");
    private static final Set<String> SINGLE = Set.of(TEXT, CATEGORY, SORT, PAGE, LEAST, MOST);
    private static final int VALUES = 30;
    private static final int LENGTH = 200;

    /**
     * @param parameters of the request, as they came
     * @param currency of prices that are typed
     */
    public static ListAsk of(String path, Map<String, String[]> parameters, String currency) {
        var known = new HashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (isFacet(name)) known.put(name, cut(values, VALUES));
            else if (SINGLE.contains(name)) known.put(name, cut(values, 1));
        });
        if (sort(known).isEmpty()) known.remove(SORT);
        for (var name : List.of(LEAST, MOST))
            if (minor(first(known, name), currency).isEmpty()) known.remove(name);
        var page = first(known, PAGE);
        if (page.equals("1")) known.remove(PAGE);
        return new ListAsk(
                ListAddress.of(path, known),
                first(known, TEXT).strip(),
                first(known, CATEGORY),
                filters(known, currency),
                sort(known),
                page(page),
                currency);
    }

    private static boolean isFacet(String name) {
        return name.length() <= LENGTH && (FACETS.contains(name) || name.startsWith("o.") || name.startsWith("a."));
    }

    private static List<String> cut(String[] values, int most) {
        return Stream.of(values)
                .map(value -> value.length() > LENGTH ? value.substring(0, LENGTH) : value)
                .filter(value -> !value.isEmpty())
                .limit(most)
                .toList();
    }

    private static Map<String, List<String>> filters(Map<String, List<String>> known, String currency) {
        var filters = new TreeMap<String, List<String>>();
        known.forEach((name, values) -> {
            if (isFacet(name) && !values.isEmpty()) filters.put(name, values);
        });
        ownRange(known, currency)
                .ifPresent(range -> filters.merge(
                        PRICE,
                        List.of(range),
                        (ticked, own) ->
                                Stream.concat(ticked.stream(), own.stream()).toList()));
        return filters;
    }

    /** The price range that was typed, both ends included, as a filter value. */
    private static Optional<String> ownRange(Map<String, List<String>> known, String currency) {
        var least = minor(first(known, LEAST), currency);
        var most = minor(first(known, MOST), currency);
        if (least.isEmpty() && most.isEmpty()) return Optional.empty();
        return Optional.of(least.map(String::valueOf).orElse("")
                + '-'
                + most.map(to -> String.valueOf(to + 1)).orElse(""));
    }

    Optional<String> ownRange() {
        return ownRange(address.parameters(), currency);
    }

    /** An amount people type: {@code 25}, {@code 25.50}, {@code 25,50}; empty if it is none of the currency. */
    private static Optional<Long> minor(String typed, String currency) {
        var plain = typed.strip().replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,3})?")) return Optional.empty();
        try {
            return Optional.of(Money.parse(plain, currency).minor());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code price-asc} for PRICE_ASC. */
    static String code(SearchSort sort) {
        return sort.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Optional<SearchSort> sort(Map<String, List<String>> known) {
        var code = first(known, SORT);
        return Stream.of(SearchSort.values())
                .filter(sort -> code(sort).equals(code))
                .findFirst();
    }

    private static int page(String text) {
        if (text.isEmpty()) return 1;
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }

    static String first(Map<String, List<String>> known, String name) {
        return known.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
