package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.search.SearchResult.Facet;
import shop.canoe.search.SearchResult.Value;

/** Chooses which facets and values are worth showing, and names them. */
@ApplicationScoped
class FacetList {
    private static final String NEW = Condition.NEW.code();
    private static final int VALUES = 10;
    private static final int OPTIONS = 4;
    private static final int ATTRIBUTES = 6;
    private static final int DISTINCT = 30;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    /** What prices on lists are in. */
    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency = "EUR";

    /** In display order; a ticked value is always there, so that it can be unticked. */
    List<Facet> of(FacetCounts counts, Filters filters) {
        var facets = new ArrayList<Facet>();
        add(facets, counts, filters, Filters.BRAND, messages.of("search.facet.brand"), value -> value);
        counts.keys(Filters.OPTION).stream()
                .limit(OPTIONS)
                .forEach(key -> add(facets, counts, filters, key, name(key), value -> value));
        add(facets, counts, filters, Filters.PRICE, messages.of("search.facet.price"), this::band);
        add(facets, counts, filters, Filters.CONDITION, messages.of("search.facet.condition"), this::condition);
        addAvailability(facets, counts, filters);
        counts.keys(Filters.ATTRIBUTE).stream()
                .filter(key -> isTelling(counts.of(key)) || !filters.values(key).isEmpty())
                .limit(ATTRIBUTES)
                .forEach(key -> add(facets, counts, filters, key, name(key), value -> value));
        addMissing(facets, counts, filters);
        return List.copyOf(facets);
    }

    private void add(
            List<Facet> facets,
            FacetCounts counts,
            Filters filters,
            String key,
            String name,
            Function<String, String> label) {
        var found = counts.of(key);
        var values = new LinkedHashSet<String>();
        found.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .limit(VALUES)
                .forEach(entry -> values.add(entry.getKey()));
        values.addAll(filters.values(key));
        if (!isChoice(key, values) && filters.values(key).isEmpty()) return;
        facets.add(new Facet(
                key,
                name,
                Sizes.sorted(values).stream()
                        .map(value -> new Value(
                                value, label.apply(value), found.getOrDefault(value, 0L), filters.isTicked(key, value)))
                        .toList()));
    }

    /** A single value is no choice, unless it is a condition that is not shown without being asked for. */
    private static boolean isChoice(String key, Collection<String> values) {
        return values.size() > 1 || (key.equals(Filters.CONDITION) && values.size() == 1 && !values.contains(NEW));
    }

    private void addAvailability(List<Facet> facets, FacetCounts counts, Filters filters) {
        long inStock = counts.of(Filters.STOCK).getOrDefault(Filters.IN_STOCK, 0L);
        boolean isTicked = filters.wantsStock();
        if (inStock == 0 && !isTicked) return;
        var value = new Value(Filters.IN_STOCK, messages.of("search.stock.in"), inStock, isTicked);
        facets.add(new Facet(Filters.STOCK, messages.of("search.facet.stock"), List.of(value)));
    }

    /** Facets that are ticked but not among the most frequent. */
    private void addMissing(List<Facet> facets, FacetCounts counts, Filters filters) {
        filters.ticked().keySet().stream()
                .filter(key -> key.startsWith(Filters.OPTION) || key.startsWith(Filters.ATTRIBUTE))
                .filter(key -> facets.stream().noneMatch(facet -> facet.key().equals(key)))
                .sorted()
                .forEach(key -> add(facets, counts, filters, key, name(key), value -> value));
    }

    /** Whether ticking a value leaves more than the odd product. */
    private static boolean isTelling(Map<String, Long> values) {
        long products = values.values().stream().mapToLong(Long::longValue).sum();
        return values.size() >= 2 && values.size() <= DISTINCT && products >= 2L * values.size();
    }

    private static String name(String key) {
        return key.substring(Filters.OPTION.length());
    }

    private String condition(String code) {
        return Condition.parse(code)
                .map(condition -> messages.of("search.condition." + condition.code()))
                .orElse(code);
    }

    private String band(String text) {
        return Filters.Range.parse(text).map(this::band).orElse(text);
    }

    private String band(Filters.Range range) {
        if (range.to() == Long.MAX_VALUE) return messages.of("search.price.from", money(range.from()));
        if (range.from() == 0) return messages.of("search.price.under", money(range.to()));
        return messages.of("search.price.between", money(range.from()), money(range.to()));
    }

    private String money(long minor) {
        return formats.money(new Money(minor, currency)).replaceFirst("\\.0+$", "");
    }
}
