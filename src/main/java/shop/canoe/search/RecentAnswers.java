package shop.canoe.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the answers to the latest questions for as long as the index does not change. */
final class RecentAnswers<Q, A> {
    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
            return size() > limit;
        }
    };
    private final int limit;
    private long generation;

    /** @param limit how many; those that were asked for least recently go first */
    RecentAnswers(int limit) {
        this.limit = limit;
    }

    /** @param now the index as it is before the answer is looked for */
    A get(Q question, long now, Function<Q, A> find) {
        var known = known(question, now);
        if (known.isPresent()) return known.get();
        var found = find.apply(question);
        keep(question, now, found);
        return found;
    }

    /** Empty if the question is new, or the index is. */
    synchronized Optional<A> known(Q question, long now) {
        if (now > generation) {
            answers.clear();
            generation = now;
        }
        return Optional.ofNullable(answers.get(question));
    }

    /** @param then the index as it was before the answer was looked for */
    synchronized void keep(Q question, long then, A answer) {
        if (then == generation) answers.put(question, answer);
    }
}
