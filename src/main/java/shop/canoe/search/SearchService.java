package shop.canoe.search;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.engine.search.common.SortMode;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.ProductId;
import shop.canoe.kernel.Page;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.search.FacetCounts.Kind;
import shop.canoe.search.RecentCounts.Asked;
import shop.canoe.search.RecentCounts.Then;
import shop.canoe.search.SearchResult.CategoryCount;

/** Answers queries from the index. */
@ApplicationScoped
public class SearchService {
    private static final System.Logger LOG = System.getLogger(SearchService.class.getName());

    /** Nobody leafs further; what lies behind is found by narrower queries. */
    private static final int PAGES = 2_000;

    private static final int ANSWERS = 300;
    private static final int FIRST_SECONDS = 15;

    @Inject
    ProductIndex index;

    @Inject
    FacetList facets;

    @Inject
    Clock clock;

    @Inject
    PageFacts page;

    private final RecentAnswers<SearchQuery, SearchResult> answers = new RecentAnswers<>(ANSWERS);
    private final RecentAnswers<First, List<ProductId>> firsts = new RecentAnswers<>(ANSWERS);
    private final RecentCounts counts = new RecentCounts();

    /** @param known what was counted before, so that the hits come without counts */
    private record Found(
            TextMatch match,
            Optional<FacetCounts> known,
            org.hibernate.search.engine.search.query.SearchResult<String> hits) {
        long total() {
            return hits.total().hitCount();
        }
    }

    private record First(
            Optional<CategoryId> category, Map<String, List<String>> filters, SearchSort sort, int limit) {}

    /**
     * Never fails on what was typed: too long a text is cut, unknown filters find nothing.
     *
     * @throws SearchAwayException if the index cannot be read
     */
    @WithSpan("search_query")
    public SearchResult search(SearchQuery query) {
        long generation = index.generation();
        try {
            return answers.get(query, generation, asked -> answer(asked, generation));
        } catch (SearchException e) {
            LOG.log(System.Logger.Level.WARNING, "the index cannot be read", e);
            throw new SearchAwayException();
        }
    }

    /**
     * The first products of a category, or of all, for a row on a page. Counts nothing, so it costs a fraction of
     * {@link #search}, and may be {@value #FIRST_SECONDS} seconds old; the arguments are those of {@link SearchQuery}. Empty while
     * the index cannot be read: a page can do without a row.
     */
    public List<ProductId> first(
            Optional<CategoryId> category, Map<String, List<String>> filters, SearchSort sort, int limit) {
        long now = clock.instant().getEpochSecond() / FIRST_SECONDS;
        try {
            return firsts.get(new First(category, filters, sort, limit), now, this::answer);
        } catch (SearchException e) {
            LOG.log(System.Logger.Level.WARNING, "the index cannot be read", e);
            page.lastsUntil(clock.instant());
            return List.of();
        }
    }

    private List<ProductId> answer(First asked) {
        var query = new SearchQuery("", asked.category(), asked.filters(), asked.sort(), 1);
        try (var session = index.mapping().createSession()) {
            return new Search(session, query, new Filters(asked.filters()), now(index.generation()))
                    .first(asked.limit());
        }
    }

    private SearchResult answer(SearchQuery query, long generation) {
        var filters = new Filters(query.filters());
        if (filters.areImpossible()) return nothing(query, filters);
        try (var session = index.mapping().createSession()) {
            return new Search(session, query, filters, now(generation)).run();
        }
    }

    private Then now(long generation) {
        return new Then(generation, clock.instant().getEpochSecond());
    }

    private SearchResult nothing(SearchQuery query, Filters filters) {
        var page = new Page<ProductId>(List.of(), query.page(), SearchQuery.PAGE_SIZE, 0);
        return new SearchResult(page, facets.of(FacetCounts.none(), filters), List.of(), "", false);
    }

    /** One query on its way. */
    private final class Search {
        private final SearchSession session;
        private final SearchQuery query;
        private final Filters filters;
        private final Then begun;
        private final SearchScope<ProductDocument> scope;
        private final ProductPredicates predicates;

        Search(SearchSession session, SearchQuery query, Filters filters, Then begun) {
            this.session = session;
            this.query = query;
            this.filters = filters;
            this.begun = begun;
            scope = session.scope(ProductDocument.class);
            predicates = new ProductPredicates(scope.predicate());
        }

        SearchResult run() {
            var typed = TextMatch.read(index.mapping(), query.text());
            var strict = TextMatch.strict(predicates, typed);
            var found = find(strict);
            if (found.total() > 0 || typed.isEmpty() || TextMatch.count(session, strict.predicate()) > 0)
                return result(found);
            return TextMatch.lenient(session, scope, predicates, typed)
                    .map(this::find)
                    .map(this::result)
                    .orElseGet(() -> nothing(query, filters));
        }

        List<ProductId> first(int limit) {
            return ids(session.search(scope)
                    .select(f -> f.id(String.class))
                    .where(predicates.where(predicates.everything(), query.category(), filters))
                    .sort(f -> sort(f))
                    .fetchHits(limit));
        }

        /** The hits, and in the same pass what can be counted among them, unless that is known. */
        private Found find(TextMatch match) {
            var asked = session.search(scope)
                    .select(f -> f.id(String.class))
                    .where(predicates.where(match.predicate(), query.category(), filters));
            var known = counts.known(asked(filters, shared()), begun);
            if (known.isEmpty()) count(asked, filters, shared());
            boolean isInReach = query.page() <= PAGES;
            var hits = asked.sort(f -> sort(f))
                    .fetch(
                            isInReach ? (query.page() - 1) * SearchQuery.PAGE_SIZE : 0,
                            isInReach ? SearchQuery.PAGE_SIZE : 0);
            return new Found(match, known, hits);
        }

        private SearchResult result(Found found) {
            var values = found.known().orElseGet(() -> taken(found.hits(), filters, shared()));
            for (var key : own())
                values = values.with(key, alone(key, found.match().predicate()));
            return new SearchResult(
                    new Page<>(ids(found.hits().hits()), query.page(), SearchQuery.PAGE_SIZE, found.total()),
                    facets.of(values, filters),
                    categories(values.of(Facts.CATEGORY)),
                    found.match().corrected(),
                    found.match().isLoose());
        }

        /** What can be counted among the hits themselves. */
        private Set<Kind> shared() {
            var kinds = EnumSet.allOf(Kind.class);
            if (filters.concernOffers()) kinds.remove(Kind.CONDITION);
            return kinds;
        }

        /** What has to be counted without its own ticks; conditions count offers that are otherwise not shown. */
        private List<String> own() {
            var keys = new ArrayList<>(filters.ticked().keySet());
            keys.removeIf(key -> Kind.of(key).isEmpty());
            if (filters.concernOffers() && !keys.contains(Filters.CONDITION)) keys.add(Filters.CONDITION);
            return keys;
        }

        /** The counts of one key without its own ticks, and of whatever comes with them. */
        private FacetCounts alone(String key, SearchPredicate text) {
            var others = filters.without(key);
            var kinds = FacetCounts.with(Kind.of(key).orElseThrow(), others);
            return counts.known(asked(others, kinds), begun).orElseGet(() -> counted(text, others, kinds));
        }

        private FacetCounts counted(SearchPredicate text, Filters passed, Set<Kind> kinds) {
            var asked = session.search(scope)
                    .select(f -> f.id(String.class))
                    .where(predicates.where(text, query.category(), passed));
            count(asked, passed, kinds);
            return taken(asked.fetch(0), passed, kinds);
        }

        private void count(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> asked, Filters passed, Set<Kind> kinds) {
            FacetCounts.ask(asked, scope.aggregation(), predicates, passed, kinds, facets.currency);
        }

        private FacetCounts taken(
                org.hibernate.search.engine.search.query.SearchResult<?> answer, Filters passed, Set<Kind> kinds) {
            var values = FacetCounts.of(answer, kinds, passed, index.codes());
            counts.keep(asked(passed, kinds), begun, values, answer.total().hitCount());
            return values;
        }

        private Asked asked(Filters passed, Set<Kind> kinds) {
            return new Asked(query.text(), query.category(), passed, kinds);
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
