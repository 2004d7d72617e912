package shop.canoe.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the answers to the latest questions for as long as the index does not change. */
final class RecentAnswers<Q, A> {
    private static final int LIMIT = 300;

    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
            return size() > LIMIT;
        }
    };
    private long generation;

    /** @param now the index as it is before the answer is looked for */
    A get(Q question, long now, Function<Q, A> find) {
        synchronized (this) {
            if (now > generation) {
                answers.clear();
                generation = now;
            }
            var known = answers.get(question);
            if (known != null) return known;
        }
        var found = find.apply(question);
        synchronized (this) {
            if (now == generation) answers.put(question, found);
        }
        return found;
    }
}
