package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import shop.canoe.platform.error.BusinessException;

/** Refusals that reached a visitor, by reason, at {@code /metrics}. */
@ApplicationScoped
class RefusalCounts {
    @Inject
    MetricRegistry registry;

    /** Under the name of its class: {@code SoldOutException} is {@code SoldOut}. */
    void count(BusinessException refusal) {
        var reason = refusal.getClass().getSimpleName().replaceFirst("Exception$", "");
        registry.counter("canoe_refusals", new Tag("reason", reason)).inc();
    }
}
