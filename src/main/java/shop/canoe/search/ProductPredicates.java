package shop.canoe.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;
import shop.canoe.catalog.CategoryId;

/** What a query asks for, in the words of the index. */
final class ProductPredicates {
    private static final String PARTS = "parts";

    private final SearchPredicateFactory of;

    ProductPredicates(SearchPredicateFactory of) {
        this.of = of;
    }

    /** Products with this text in this category that pass the filters. */
    SearchPredicate where(SearchPredicate text, Optional<CategoryId> category, Filters filters) {
        var all = of.bool().must(text);
        category.ifPresent(id ->
                all.filter(fact(List.of(Facts.of(Facts.CATEGORY, id.value().toString())))));
        if (!filters.values(Filters.BRAND).isEmpty()) all.filter(fact(facts(filters, Filters.BRAND)));
        filters.keys(Filters.ATTRIBUTE).forEach(key -> all.filter(fact(facts(filters, key))));
        var parts = partClauses(filters);
        if (!parts.isEmpty()) {
            var nested = of.nested(PARTS);
            parts.forEach(nested::add);
            all.filter(nested);
        }
        return all.toPredicate();
    }

    /** A variant and offer that passes the filters, for counting and sorting inside a product. */
    SearchPredicate part(Filters filters) {
        var all = of.bool().must(of.matchAll());
        partClauses(filters).forEach(all::filter);
        if (!filters.isOfAnyOffer()) all.filter(front());
        return all.toPredicate();
    }

    private List<PredicateFinalStep> partClauses(Filters filters) {
        var clauses = new ArrayList<PredicateFinalStep>();
        if (!filters.prices().isEmpty()) clauses.add(prices(filters));
        if (!filters.values(Filters.CONDITION).isEmpty())
            clauses.add(of.terms().field("parts.condition").matchingAny(filters.values(Filters.CONDITION)));
        if (filters.wantsStock()) clauses.add(of.match().field("parts.stock").matching(Filters.IN_STOCK));
        if (filters.saving() > 0) clauses.add(of.range().field("parts.saving").atLeast(filters.saving()));
        filters.keys(Filters.OPTION)
                .forEach(key -> clauses.add(of.terms().field("parts.options").matchingAny(facts(filters, key))));
        if (!clauses.isEmpty() && !filters.isOfAnyOffer()) clauses.add(front());
        return clauses;
    }

    private PredicateFinalStep front() {
        return of.match().field("parts.front").matching(true);
    }

    private PredicateFinalStep prices(Filters filters) {
        var any = of.bool();
        filters.prices()
                .forEach(range ->
                        any.should(of.range().field("parts.price").within(Range.canonical(range.from(), range.to()))));
        return any;
    }

    private PredicateFinalStep fact(List<String> any) {
        return of.terms().field(ProductDocument.FACTS).matchingAny(any);
    }

    private static List<String> facts(Filters filters, String key) {
        return filters.values(key).stream().map(value -> Facts.of(key, value)).toList();
    }

    /** All products; what can be bought comes first. */
    SearchPredicate everything() {
        return of.bool()
                .must(of.matchAll())
                .should(of.match().field("stocked").matching(true).constantScore())
                .toPredicate();
    }

    /** Products that have at least {@code least} of the words, or the whole text as a code. */
    SearchPredicate words(List<String> words, int least, String whole) {
        var either = of.bool()
                .should(of.match()
                        .field("codes")
                        .matching(whole)
                        .constantScore()
                        .boost(1000));
        if (!words.isEmpty()) either.should(words(words, least));
        return either.toPredicate();
    }

    private PredicateFinalStep words(List<String> words, int least) {
        var some = of.bool();
        words.forEach(word -> some.should(word(word)));
        some.minimumShouldMatchNumber(least);
        var ranked = of.bool()
                .must(some)
                .should(of.match()
                        .field("stocked")
                        .matching(true)
                        .constantScore()
                        .boost(0.5f));
        if (words.size() > 1)
            ranked.should(of.phrase()
                    .field("title")
                    .boost(3)
                    .matching(String.join(" ", words))
                    .slop(2));
        return ranked;
    }

    /** A word, wherever it stands. */
    BooleanPredicateClausesStep<?, ?> word(String word) {
        return of.bool()
                .should(of.match().field("title").boost(5).matching(word))
                .should(of.match().field("brandName").boost(3).matching(word))
                .should(of.match().field("categories").boost(2).matching(word))
                .should(of.match().field("values").matching(word))
                .should(of.match().field("texts").boost(0.5f).matching(word));
    }
}
