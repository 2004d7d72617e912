package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import shop.canoe.platform.web.ShopAddress;

/** The two sandbox gateways: one that answers at once and is asked, one that answers later and tells. */
@ApplicationScoped
class SandboxGateways {
    @Produces
    @ApplicationScoped
    Gateway a(SandboxSettings settings, Clock clock) {
        return new SandboxClient("sandbox", Optional.empty(), settings, clock);
    }

    @Produces
    @ApplicationScoped
    Gateway b(SandboxSettings settings, Clock clock, ShopAddress shop) {
        return new SandboxClient("sandbox-b", Optional.of(shop.of("/webhooks/sandbox-b")), settings, clock);
    }
}
