package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How this node gets on with the gateways, at {@code /metrics}. */
@ApplicationScoped
class GatewayCounts {
    @Inject
    MetricRegistry registry;

    /** Says from now on whether the gateway may be tried: 1, or 0. */
    void watch(GatewayDoor door) {
        registry.gauge(
                "canoe_gateway_passable",
                door,
                watched -> watched.isPassable() ? 1 : 0,
                of(door.gateway().name()));
    }

    /** A call was answered, after however many tries. */
    void answered(String gateway) {
        count(gateway, "answered");
    }

    /** A call was given up, or not made at all. */
    void unanswered(String gateway) {
        count(gateway, "unanswered");
    }

    private void count(String gateway, String outcome) {
        registry.counter("canoe_gateway_calls", of(gateway), new Tag("outcome", outcome))
                .inc();
    }

    private static Tag of(String gateway) {
        return new Tag("gateway", gateway);
    }
}
