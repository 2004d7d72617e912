package shop.canoe.platform.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Figures of the page cache at {@code /metrics}. */
@ApplicationScoped
public class PageCounts {
    @Inject
    MetricRegistry registry;

    @Inject
    PageStore store;

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    /** How a request for a page that may be kept was answered. */
    public enum Outcome {
        HIT,
        /** By the old page, while the new one is rendered. */
        STALE,
        /** Rendered, and kept. */
        MISS,
        /** Rendered for this visitor alone: it turned out not to be for others. */
        UNKEPT;

        /** As headers and metrics call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostConstruct
    void register() {
        for (var outcome : Outcome.values())
            counters.put(outcome, registry.counter("canoe_pages_requests", new Tag("outcome", outcome.code())));
        registry.gauge("canoe_pages_kept", store, PageStore::count);
        registry.gauge("canoe_pages_bytes", store, PageStore::bytes);
        registry.gauge("canoe_pages_hit_ratio", this, PageCounts::hitRatio);
    }

    public void count(Outcome outcome) {
        counter(outcome).inc();
    }

    /** Of all requests since start; 0 before the first. */
    public double hitRatio() {
        long all = counters.values().stream().mapToLong(Counter::getCount).sum();
        return all == 0 ? 0 : (double) (counted(Outcome.HIT) + counted(Outcome.STALE)) / all;
    }

    /** Pages this node keeps near. */
    public long kept() {
        return store.count();
    }

    private long counted(Outcome outcome) {
        return counter(outcome).getCount();
    }

    /** Each has one since {@link #register}. */
    private Counter counter(Outcome outcome) {
        return Objects.requireNonNull(counters.get(outcome));
    }
}
