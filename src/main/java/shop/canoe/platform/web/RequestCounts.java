package shop.canoe.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** How many requests were answered, by the hundreds of the status, and how long they took, at {@code /metrics}. */
@ApplicationScoped
class RequestCounts {
    private static final int HUNDRED = 100;
    private static final int KINDS = 6;

    @Inject
    MetricRegistry registry;

    private final Timer[] timers = new Timer[KINDS];

    @PostConstruct
    void register() {
        for (int kind = 1; kind < KINDS; kind++)
            timers[kind] = registry.timer("canoe_requests", new Tag("status", kind + "xx"));
    }

    /** Just now, with this status; {@code begun} as {@link System#nanoTime} told it. */
    void answered(int status, long begun) {
        timers[status / HUNDRED].update(Duration.ofNanos(System.nanoTime() - begun));
    }
}
