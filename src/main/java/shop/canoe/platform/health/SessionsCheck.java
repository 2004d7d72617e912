package shop.canoe.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when the place where sessions are kept has given back what was written there within the last ten seconds. */
@Readiness
@ApplicationScoped
public class SessionsCheck implements HealthCheck {
    @Inject
    Pulse pulse;

    @Override
    public HealthCheckResponse call() {
        return pulse.sessions().asHealth();
    }
}
