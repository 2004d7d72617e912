package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import shop.canoe.platform.time.ProcessorTime;

/** Always up; tells milliseconds of processor time by kind of work: {@code /health/live}. */
@Liveness
@ApplicationScoped
public class ProcessorCheck implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("processor").up();
        for (var work : ProcessorTime.Work.values())
            answer.withData(
                    work.name().toLowerCase(Locale.ROOT),
                    ProcessorTime.spent(work).toMillis());
        return answer.build();
    }
}
