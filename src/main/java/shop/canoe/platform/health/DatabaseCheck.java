package shop.canoe.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when the database has answered within the last ten seconds. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    @Inject
    Pulse pulse;

    @Override
    public HealthCheckResponse call() {
        return pulse.database().asHealth();
    }
}
