package shop.canoe.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.util.common.data.Range;

/** Counts how many products of an answer have which value: facet key → value → count, common values first. */
final class FacetCounts {
    private static final int FACTS = 10_000;
    private static final AggregationKey<Map<Long, Long>> FACT_CODES = AggregationKey.of("facts");
    private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("prices");

    private final Map<String, Map<String, Long>> counts;

    private FacetCounts(Map<String, Map<String, Long>> counts) {
        this.counts = counts;
    }

    static FacetCounts none() {
        return new FacetCounts(Map.of());
    }

    /** What an answer to a query with these filters says of these kinds. */
    static FacetCounts of(SearchResult<?> answer, Collection<Kind> kinds, Filters filters, FactCodes codes) {
        var counts = new FacetCounts(new LinkedHashMap<>());
        counts.take(answer, kinds, filters, codes);
        return counts;
    }

    /** These, and of one key those of others. */
    FacetCounts with(String key, FacetCounts others) {
        var all = new LinkedHashMap<>(counts);
        all.put(key, others.of(key));
        return new FacetCounts(all);
    }

    /** Values that are counted in one go, if they cannot be counted with all others. */
    enum Kind {
        CATEGORY(Facts.CATEGORY, "", 0),
        BRAND(Filters.BRAND, "", 0),
        PRICE(Filters.PRICE, "parts.price", 0),
        CONDITION(Filters.CONDITION, "parts.condition", 10),
        STOCK(Filters.STOCK, "parts.stock", 2),
        OPTIONS(Filters.OPTION, "parts.options", 1_000),
        ATTRIBUTES(Filters.ATTRIBUTE, "", 0);

        private final String key;

        /** Empty of what is the whole product's business. */
        private final String field;

        private final int values;
        private final AggregationKey<Map<String, Long>> terms = AggregationKey.of(name());

        Kind(String key, String field, int values) {
            this.key = key;
            this.field = field;
            this.values = values;
        }

        /** Empty for a filter that is not counted. */
        static Optional<Kind> of(String key) {
            return Stream.of(values()).filter(kind -> kind.has(key)).findFirst();
        }

        /** A kind's own key with a point at its end is the beginning of many keys, one per name. */
        private boolean has(String other) {
            return key.endsWith(".") ? other.startsWith(key) : other.equals(key);
        }

        /** Whether it has to be counted part by part, as only those count that other filters let through. */
        private boolean isJoined(Filters filters) {
            return !field.isEmpty() && (filters.concernOffers() || filters.isOfAnyOffer());
        }
    }

    /** Lets a query count these kinds, inside what passes the filters. */
    static void ask(
            SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> query,
            SearchAggregationFactory of,
            ProductPredicates predicates,
            Filters filters,
            Collection<Kind> kinds,
            String currency) {
        if (!facts(kinds, filters).isEmpty()) query.aggregation(FACT_CODES, facts(of));
        for (var kind : kinds) {
            if (!kind.isJoined(filters)) continue;
            if (kind == Kind.PRICE) query.aggregation(PRICES, prices(of, predicates.part(filters), currency));
            else query.aggregation(kind.terms, terms(of, predicates.part(filters), kind));
        }
    }

    /** Those that are counted as facts, all together. */
    private static Set<Kind> facts(Collection<Kind> kinds, Filters filters) {
        return kinds.stream().filter(kind -> !kind.isJoined(filters)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is counted for the price of this kind. */
    static Set<Kind> with(Kind kind, Filters filters) {
        return kind.isJoined(filters) ? Set.of(kind) : facts(EnumSet.allOf(Kind.class), filters);
    }

    private static SearchAggregation<Map<Long, Long>> facts(SearchAggregationFactory of) {
        return of.terms()
                .field("factCodes", Long.class)
                .orderByCountDescending()
                .maxTermCount(FACTS)
                .toAggregation();
    }

    private static SearchAggregation<Map<String, Long>> terms(
            SearchAggregationFactory of, SearchPredicate part, Kind kind) {
        return of.terms()
                .field(kind.field, String.class)
                .orderByCountDescending()
                .maxTermCount(kind.values)
                .filter(part)
                .toAggregation();
    }

    private static SearchAggregation<Map<Range<Long>, Long>> prices(
            SearchAggregationFactory of, SearchPredicate part, String currency) {
        return of.range()
                .field(Kind.PRICE.field, Long.class)
                .ranges(PriceBands.in(currency).stream()
                        .map(band -> Range.canonical(band.from(), band.to()))
                        .toList())
                .filter(part)
                .toAggregation();
    }

    private void take(SearchResult<?> answer, Collection<Kind> kinds, Filters filters, FactCodes codes) {
        var facts = facts(kinds, filters);
        if (!facts.isEmpty()) takeFacts(answer.aggregation(FACT_CODES), facts, codes);
        for (var kind : kinds) {
            if (!kind.isJoined(filters)) continue;
            switch (kind) {
                case PRICE -> takePrices(answer.aggregation(PRICES));
                case OPTIONS -> answer.aggregation(kind.terms).forEach(this::put);
                default -> counts.put(kind.key, answer.aggregation(kind.terms));
            }
        }
    }

    private void takePrices(Map<Range<Long>, Long> ranges) {
        var values = new LinkedHashMap<String, Long>();
        ranges.forEach((range, count) -> values.put(
                new Filters.Range(
                                range.lowerBoundValue().orElse(0L),
                                range.upperBoundValue().orElse(Long.MAX_VALUE))
                        .text(),
                count));
        counts.put(Filters.PRICE, values);
    }

    /** Those that are equally common in the order of their names. */
    private void takeFacts(Map<Long, Long> found, Set<Kind> kinds, FactCodes codes) {
        var facts = new LinkedHashMap<String, Long>();
        found.forEach((code, count) -> codes.fact(code).ifPresent(fact -> facts.put(fact, count)));
        facts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> put(entry.getKey(), entry.getValue(), kinds));
    }

    private void put(String fact, long count, Set<Kind> kinds) {
        var key = fact.substring(0, fact.indexOf('='));
        if (kinds.stream().anyMatch(kind -> kind.has(key))) put(fact, count);
    }

    private void put(String fact, long count) {
        int equals = fact.indexOf('=');
        counts.computeIfAbsent(fact.substring(0, equals), key -> new LinkedHashMap<>())
                .put(fact.substring(equals + 1), count);
    }

    /** Values with their counts; empty if there are none. */
    Map<String, Long> of(String key) {
        return counts.getOrDefault(key, Map.of());
    }

    /** Keys that begin so, those that most products have first. */
    List<String> keys(String prefix) {
        return counts.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted((one, other) -> Long.compare(total(other), total(one)))
                .toList();
    }

    /** How many values are counted, of all keys; 1 if none is. */
    int values() {
        return Math.max(1, counts.values().stream().mapToInt(Map::size).sum());
    }

    private long total(String key) {
        return of(key).values().stream().mapToLong(Long::longValue).sum();
    }
}
