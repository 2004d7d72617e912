package shop.canoe.platform.events;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import shop.canoe.platform.events.OutboxDesk.Standing;

/** What happened in the business on this node, and how the outbox stands, at {@code /metrics}. */
@ApplicationScoped
class EventCounts {
    @Inject
    MetricRegistry registry;

    private volatile Standing standing = new Standing(0, 0, 0);

    @PostConstruct
    void register() {
        registry.gauge("canoe_outbox_waiting", this, counts -> counts.standing.waiting());
        registry.gauge("canoe_outbox_late_seconds", this, counts -> counts.standing.lateSeconds());
        registry.gauge("canoe_outbox_dead", this, counts -> counts.standing.dead());
    }

    /** An event was committed, e.g. {@code OrdersConfirmed}: once, however many listen. */
    void happened(Class<?> type) {
        registry.counter("canoe_events", new Tag("type", type.getSimpleName())).inc();
    }

    /** A listener threw. */
    void failed(OutboxRow row) {
        registry.counter("canoe_events_failed", new Tag("listener", row.listener()))
                .inc();
    }

    void stands(Standing now) {
        standing = now;
    }
}
