package shop.canoe.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.util.common.data.Range;
import shop.canoe.kernel.Money;

/** Counts how many products of an answer have which value: facet key → value → count, common values first. */
final class FacetCounts {
    /** In hundredths of a currency with two or three decimals; in whole ones of a currency that has none, as yen. */
    private static final long[] STEPS = {0, 10_00, 25_00, 50_00, 100_00, 200_00, 500_00, 1_000_00, 2_000_00, 5_000_00};

    private static final int FACTS = 3_000;
    private static final AggregationKey<Map<Long, Long>> FACT_CODES = AggregationKey.of("facts");
    private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("prices");

    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private final FactCodes codes;

    FacetCounts(FactCodes codes) {
        this.codes = codes;
    }

    /** Values that are counted in one go. */
    enum Kind {
        BRAND(Filters.BRAND, "brand", false, 300),
        PRICE(Filters.PRICE, "price", true, 0),
        CONDITION(Filters.CONDITION, "condition", true, 10),
        STOCK(Filters.STOCK, "stock", true, 2),
        OPTIONS(Filters.OPTION, "options", true, 1_000),
        ATTRIBUTES(Filters.ATTRIBUTE, "factCodes", false, FACTS);

        private final String key;
        private final String field;
        private final boolean isOfPart;
        private final int values;
        private final AggregationKey<Map<String, Long>> terms = AggregationKey.of(name());

        Kind(String key, String field, boolean isOfPart, int values) {
            this.key = key;
            this.field = field;
            this.isOfPart = isOfPart;
            this.values = values;
        }

        static Stream<Kind> of(String key) {
            return Stream.of(values())
                    .filter(kind -> kind.isPrefix() ? key.startsWith(kind.key) : key.equals(kind.key));
        }

        /** Whether the key is the beginning of many keys, one per name. */
        private boolean isPrefix() {
            return key.endsWith(".");
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
        for (var kind : kinds) {
            switch (kind) {
                case PRICE -> query.aggregation(PRICES, prices(of, predicates, filters, currency));
                case ATTRIBUTES -> query.aggregation(FACT_CODES, facts(of));
                default -> query.aggregation(kind.terms, terms(of, predicates, filters, kind));
            }
        }
    }

    private static SearchAggregation<Map<Long, Long>> facts(SearchAggregationFactory of) {
        return of.terms()
                .field(Kind.ATTRIBUTES.field, Long.class)
                .orderByCountDescending()
                .maxTermCount(FACTS)
                .toAggregation();
    }

    private static SearchAggregation<Map<String, Long>> terms(
            SearchAggregationFactory of, ProductPredicates predicates, Filters filters, Kind kind) {
        var terms = of.terms()
                .field(field(kind, filters), String.class)
                .orderByCountDescending()
                .maxTermCount(kind.values);
        return isJoined(kind, filters) ? terms.filter(predicates.part(filters)).toAggregation() : terms.toAggregation();
    }

    private static SearchAggregation<Map<Range<Long>, Long>> prices(
            SearchAggregationFactory of, ProductPredicates predicates, Filters filters, String currency) {
        var ranges = of.range()
                .field(field(Kind.PRICE, filters), Long.class)
                .ranges(bands(currency).stream()
                        .map(band -> Range.canonical(band.from(), band.to()))
                        .toList());
        return isJoined(Kind.PRICE, filters)
                ? ranges.filter(predicates.part(filters)).toAggregation()
                : ranges.toAggregation();
    }

    private static String field(Kind kind, Filters filters) {
        if (!kind.isOfPart) return kind.field;
        return (isJoined(kind, filters) ? "parts." : "fronts.") + kind.field;
    }

    /** Whether only some parts of a product count: those that other filters let through. */
    private static boolean isJoined(Kind kind, Filters filters) {
        return kind.isOfPart && (filters.concernOffers() || filters.isOfAnyOffer());
    }

    /** In the currency's minor unit. */
    static List<Filters.Range> bands(String currency) {
        long scale = Money.zero(currency).amount().scale() > 2 ? 10 : 1;
        var bands = new ArrayList<Filters.Range>();
        for (int i = 0; i < STEPS.length; i++)
            bands.add(
                    new Filters.Range(STEPS[i] * scale, i + 1 < STEPS.length ? STEPS[i + 1] * scale : Long.MAX_VALUE));
        return bands;
    }

    /** Takes all keys of these kinds out of an answer. */
    void take(SearchResult<?> answer, Collection<Kind> kinds) {
        for (var kind : kinds) {
            switch (kind) {
                case PRICE -> takePrices(answer.aggregation(PRICES));
                case ATTRIBUTES -> takeFacts(answer.aggregation(FACT_CODES));
                case OPTIONS -> answer.aggregation(kind.terms).forEach(this::put);
                default -> counts.put(kind.key, answer.aggregation(kind.terms));
            }
        }
    }

    /** Takes one key out of an answer to a query without that key's own ticks. */
    void replace(String key, SearchResult<?> answer, Kind kind) {
        var own = new FacetCounts(codes);
        own.take(answer, List.of(kind));
        counts.put(key, own.of(key));
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
    private void takeFacts(Map<Long, Long> found) {
        var facts = new LinkedHashMap<String, Long>();
        found.forEach((code, count) -> codes.fact(code).ifPresent(fact -> facts.put(fact, count)));
        facts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> put(entry.getKey(), entry.getValue()));
    }

    private void put(String term, long count) {
        int equals = term.indexOf('=');
        counts.computeIfAbsent(term.substring(0, equals), key -> new LinkedHashMap<>())
                .put(term.substring(equals + 1), count);
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

    private long total(String key) {
        return of(key).values().stream().mapToLong(Long::longValue).sum();
    }
}
