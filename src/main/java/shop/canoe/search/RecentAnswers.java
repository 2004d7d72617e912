package shop.canoe.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Keeps the answers to the latest questions for as long as the index does not change. */
final class RecentAnswers<Q, A> {
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Q, A> answers = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private final int limit;
    private final ToIntFunction<A> weight;
    private int total;
    private long generation;

    /** @param limit how many; those that were asked for least recently go first */
    RecentAnswers(int limit) {
        this(limit, any -> 1);
    }

    /** @param limit what all of them may weigh; those that were asked for least recently go first */
    RecentAnswers(int limit, ToIntFunction<A> weight) {
        this.limit = limit;
        this.weight = weight;
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
            total = 0;
            generation = now;
        }
        return Optional.ofNullable(answers.get(question));
    }

    /** @param then the index as it was before the answer was looked for */
    synchronized void keep(Q question, long then, A answer) {
        if (then != generation) return;
        var earlier = answers.put(question, answer);
        total += weight.applyAsInt(answer) - (earlier == null ? 0 : weight.applyAsInt(earlier));
        for (var eldest = answers.values().iterator(); total > limit; eldest.remove())
            total -= weight.applyAsInt(eldest.next());
    }
}
