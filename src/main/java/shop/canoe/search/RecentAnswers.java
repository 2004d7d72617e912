package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the answers to the latest queries for as long as the index does not change. */
@ApplicationScoped
class RecentAnswers {
    private static final int LIMIT = 300;

    private final Map<SearchQuery, SearchResult> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchQuery, SearchResult> eldest) {
            return size() > LIMIT;
        }
    };
    private long generation;

    /** @param now the index as it is before the answer is looked for */
    SearchResult get(SearchQuery query, long now, Function<SearchQuery, SearchResult> find) {
        synchronized (this) {
            if (now > generation) {
                answers.clear();
                generation = now;
            }
            var known = answers.get(query);
            if (known != null) return known;
        }
        var found = find.apply(query);
        synchronized (this) {
            if (now == generation) answers.put(query, found);
        }
        return found;
    }
}
