package shop.canoe.payments.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateways there are, and the one door to them. A payment stays with the gateway it began with. Only so many requests
 * may wait behind the door at once, so that a slow gateway cannot take every thread of the server.
 */
@ApplicationScoped
public class Gateways {
    @Inject
    @Any
    Instance<Gateway> all;

    @Inject
    @ConfigProperty(name = "canoe.payments.calls")
    int limit;

    private Semaphore places = new Semaphore(0);

    @PostConstruct
    void open() {
        places = new Semaphore(limit);
    }

    /** The gateway for new payments. */
    public Gateway preferred() {
        return all.stream().findFirst().orElseThrow(() -> new IllegalStateException("no payment gateway"));
    }

    /**
     * Calls the gateway of that name.
     *
     * @throws GatewayUnavailableException if it does not answer, or too many are waiting for one already
     */
    public <T> T call(String name, Function<Gateway, T> what) {
        if (!places.tryAcquire()) throw new GatewayUnavailableException(name, "too many calls at once");
        try {
            return what.apply(named(name));
        } finally {
            places.release();
        }
    }

    private Gateway named(String name) {
        return all.stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no payment gateway " + name));
    }
}
