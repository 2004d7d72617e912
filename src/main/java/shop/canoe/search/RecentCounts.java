package shop.canoe.search;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import shop.canoe.catalog.CategoryId;
import shop.canoe.search.FacetCounts.Kind;

/**
 * Keeps what was counted last. All pages and orders of a question share its counts, and so do questions with one tick more,
 * which count what the tick would be instead of. Counting {@value #MANY} products and more takes long and says next to the
 * same a minute later, so that is kept for {@value #SECONDS} seconds; who asks first after that counts anew, and meanwhile others
 * get what was kept, unless it is {@value #OLDEST} seconds old.
 */
final class RecentCounts {
    private static final long MANY = 50_000;
    private static final int SECONDS = 60;
    private static final int OLDEST = 300;

    /** Values that are kept with their counts: of hundreds of questions, or of the ten with the most. */
    private static final int VALUES = 100_000;

    /** Of the index of any time. */
    private static final int ANY = 0;

    private final RecentAnswers<Asked, FacetCounts> exact = new RecentAnswers<>(VALUES, FacetCounts::values);
    private final RecentAnswers<Asked, Dated> ofMany =
            new RecentAnswers<>(VALUES, dated -> dated.counts().values());

    /** What counts depend on: a query whatever its order and page. */
    record Asked(String text, Optional<CategoryId> category, Filters filters, Set<Kind> kinds) {}

    /** The index and the clock, as they were before something was looked for. */
    record Then(long generation, long second) {}

    /** @param second when it was counted, or somebody began to count it anew */
    private record Dated(FacetCounts counts, AtomicLong second) {
        Optional<FacetCounts> known(long now) {
            long then = second.get();
            if (now - then < SECONDS) return Optional.of(counts);
            if (now - then >= OLDEST || second.compareAndSet(then, now)) return Optional.empty();
            return Optional.of(counts);
        }
    }

    /** Empty if it has to be counted. */
    Optional<FacetCounts> known(Asked asked, Then now) {
        return exact.known(asked, now.generation())
                .or(() -> ofMany.known(asked, ANY).flatMap(dated -> dated.known(now.second())));
    }

    /** @param products how many were counted */
    void keep(Asked asked, Then then, FacetCounts counts, long products) {
        exact.keep(asked, then.generation(), counts);
        if (products >= MANY) ofMany.keep(asked, ANY, new Dated(counts, new AtomicLong(then.second())));
    }
}
