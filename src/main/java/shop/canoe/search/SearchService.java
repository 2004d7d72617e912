package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.ProductId;
import shop.canoe.kernel.Page;
import shop.canoe.search.FacetCounts.Kind;
import shop.canoe.search.SearchResult.CategoryCount;

/** Answers queries from the index. */
@ApplicationScoped
public class SearchService {
    /** Nobody leafs further; what lies behind is found by narrower queries. */
    private static final int PAGES = 2_000;

    private static final int CATEGORIES = 2_000;
    private static final AggregationKey<Map<String, Long>> BY_CATEGORY = AggregationKey.of("category");

    @Inject
    ProductIndex index;

    @Inject
    FacetList facets;

    @Inject
    RecentAnswers recent;

    /** Never fails on what was typed: too long a text is cut, unknown filters find nothing. */
    public SearchResult search(SearchQuery query) {
        return recent.get(query, index.generation(), this::answer);
    }

    private SearchResult answer(SearchQuery query) {
        var filters = new Filters(query.filters());
        if (filters.areImpossible()) return nothing(query, new FacetCounts(), filters);
        try (var session = index.mapping().createSession()) {
            return new Search(session, query, filters).run();
        }
    }

    private SearchResult nothing(SearchQuery query, FacetCounts counts, Filters filters) {
        var page = new Page<ProductId>(List.of(), query.page(), SearchQuery.PAGE_SIZE, 0);
        return new SearchResult(page, facets.of(counts, filters), List.of(), "", false);
    }

    /** One query on its way. */
    private final class Search {
        private final SearchSession session;
        private final SearchQuery query;
        private final Filters filters;
        private final SearchScope<ProductDocument> scope;
        private final ProductPredicates predicates;
        private final FacetCounts counts = new FacetCounts();

        Search(SearchSession session, SearchQuery query, Filters filters) {
            this.session = session;
            this.query = query;
            this.filters = filters;
            scope = session.scope(ProductDocument.class);
            predicates = new ProductPredicates(scope.predicate());
        }

        SearchResult run() {
            var typed = TextMatch.read(index.mapping(), query.text());
            var match = TextMatch.strict(predicates, typed);
            var found = hits(match);
            if (found.total().hitCount() == 0 && !typed.isEmpty() && TextMatch.count(session, match.predicate()) == 0) {
                var lenient = TextMatch.lenient(session, scope, predicates, typed);
                if (lenient.isEmpty()) return nothing(query, counts, filters);
                match = lenient.get();
                found = hits(match);
            }
            counts.take(found, shared());
            for (var key : own()) countOwn(key, match.predicate());
            return new SearchResult(
                    new Page<>(
                            ids(found.hits()),
                            query.page(),
                            SearchQuery.PAGE_SIZE,
                            found.total().hitCount()),
                    facets.of(counts, filters),
                    categories(found.aggregation(BY_CATEGORY)),
                    match.corrected(),
                    match.isLoose());
        }

        private org.hibernate.search.engine.search.query.SearchResult<String> hits(TextMatch match) {
            var asked = session.search(scope)
                    .select(f -> f.id(String.class))
                    .where(predicates.where(match.predicate(), query.category(), filters))
                    .sort(f -> sort(f))
                    .aggregation(
                            BY_CATEGORY,
                            f -> f.terms().field("categoryIds", String.class).maxTermCount(CATEGORIES));
            FacetCounts.ask(asked, scope.aggregation(), predicates, filters, shared());
            boolean isInReach = query.page() <= PAGES;
            return asked.fetch(
                    isInReach ? (query.page() - 1) * SearchQuery.PAGE_SIZE : 0, isInReach ? SearchQuery.PAGE_SIZE : 0);
        }

        /** What can be counted among the hits themselves. */
        private EnumSet<Kind> shared() {
            var kinds = EnumSet.allOf(Kind.class);
            if (filters.concernOffers()) kinds.remove(Kind.CONDITION);
            return kinds;
        }

        /** What has to be counted without its own ticks; conditions count offers that are otherwise not shown. */
        private List<String> own() {
            var keys = new ArrayList<>(filters.ticked().keySet());
            if (filters.concernOffers() && !keys.contains(Filters.CONDITION)) keys.add(Filters.CONDITION);
            return keys;
        }

        private void countOwn(String key, SearchPredicate text) {
            var others = filters.without(key);
            Kind.of(key).forEach(kind -> {
                var asked = session.search(scope)
                        .select(f -> f.id(String.class))
                        .where(predicates.where(text, query.category(), others));
                FacetCounts.ask(asked, scope.aggregation(), predicates, others, List.of(kind));
                counts.replace(key, asked.fetch(0), kind);
            });
        }

        private SortFinalStep sort(SearchSortFactory f) {
            var part = predicates.part(filters);
            var first = switch (query.sort()) {
                case RELEVANCE -> f.score();
                case PRICE_ASC ->
                    f.field("parts.price")
                            .asc()
                            .mode(SortMode.MIN)
                            .missing()
                            .last()
                            .filter(part);
                case PRICE_DESC ->
                    f.field("parts.price")
                            .desc()
                            .mode(SortMode.MIN)
                            .missing()
                            .last()
                            .filter(part);
                case NEWEST -> f.field("released").desc().missing().last();
                case SAVING ->
                    f.field("parts.saving")
                            .desc()
                            .mode(SortMode.MAX)
                            .missing()
                            .last()
                            .filter(part);
            };
            return first.then().field("key");
        }

        private static List<ProductId> ids(List<String> hits) {
            return hits.stream().map(id -> new ProductId(UUID.fromString(id))).toList();
        }

        private static List<CategoryCount> categories(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new CategoryCount(new CategoryId(UUID.fromString(entry.getKey())), entry.getValue()))
                    .toList();
        }
    }
}
