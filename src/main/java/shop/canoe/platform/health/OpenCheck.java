package shop.canoe.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import shop.canoe.platform.boot.Boot;

/** Up when start-up has ended: {@code /health/ready}. */
@Readiness
@ApplicationScoped
public class OpenCheck implements HealthCheck {
    @Inject
    Boot boot;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("open")
                .status(boot.state() == Boot.State.READY)
                .withData("progress", boot.progress())
                .build();
    }
}
