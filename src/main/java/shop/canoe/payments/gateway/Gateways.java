package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The gateways there are. A payment stays with the one it began with. */
@ApplicationScoped
public class Gateways {
    @Inject
    @Any
    Instance<Gateway> all;

    /** The gateway for new payments. */
    public Gateway preferred() {
        return all.stream().findFirst().orElseThrow(() -> new IllegalStateException("no payment gateway"));
    }

    public Gateway named(String name) {
        return all.stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no payment gateway " + name));
    }
}
