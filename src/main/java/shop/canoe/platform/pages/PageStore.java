package shop.canoe.platform.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import shop.canoe.platform.cache.Caches;

/** Kept pages: near ones in this node's memory, up to a size; behind them those that any node has rendered. */
@ApplicationScoped
public class PageStore {
    private static final String CACHE = "pages.kept";
    private static final long TIDY_EVERY = 60_000;

    @Inject
    Caches caches;

    @Inject
    Touches touches;

    @Inject
    PageSettings settings;

    @Inject
    Clock clock;

    private final AtomicLong tidiedAt = new AtomicLong();
    private final String build = Build.name();
    private Cache<String, KeptPage> near;

    /** A kept page that may be sent. */
    public record Found(KeptPage page, boolean isFresh) {}

    @PostConstruct
    void make() {
        near = Caffeine.newBuilder()
                .maximumWeight(settings.bytes())
                .weigher((String key, KeptPage page) -> page.weight() + key.length())
                .build();
    }

    /** Empty if there is none that may be shown to anybody. */
    @WithSpan("page_cache")
    public Optional<Found> find(String key) {
        var page = near.getIfPresent(key);
        if (page != null) {
            var found = judge(page);
            if (found.isPresent()) return found;
        }
        return caches.<byte[]>find(CACHE, far(key)).map(KeptPage::of).flatMap(other -> {
            var found = judge(other);
            if (found.isPresent()) near.put(key, other);
            return found;
        });
    }

    private Optional<Found> judge(KeptPage page) {
        return switch (Freshness.of(page.facts(), touches.log(), settings.age(), touches.now(), clock.instant())) {
            case FRESH -> Optional.of(new Found(page, true));
            case STALE -> Optional.of(new Found(page, false));
            case DEAD -> Optional.empty();
        };
    }

    public void keep(String key, KeptPage page) {
        near.put(key, page);
        caches.put(CACHE, far(key), page.toBytes());
        tidy();
    }

    /** While another release is put on the nodes, each shows its own pages. */
    private String far(String key) {
        return build + key;
    }

    private void tidy() {
        long now = touches.now();
        long before = tidiedAt.get();
        if (now - before < TIDY_EVERY || !tidiedAt.compareAndSet(before, now)) return;
        touches.log().forgetBefore(now - 2 * settings.age().toMillis() - TIDY_EVERY);
        near.cleanUp();
    }

    /** Pages in this node's memory. */
    long count() {
        return near.estimatedSize();
    }

    /** About how many bytes they take. */
    long bytes() {
        return near.policy()
                .eviction()
                .map(size -> size.weightedSize().orElse(0))
                .orElse(0L);
    }
}
