package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about returns. */
@ApplicationScoped
class ReturnSettings {
    @Inject
    @ConfigProperty(name = "canoe.returns.days")
    int days;

    @Inject
    @ConfigProperty(name = "canoe.data")
    Path data;

    /** How many days after its delivery something can be sent back. */
    int days() {
        return days;
    }

    Duration window() {
        return Duration.ofDays(days);
    }

    /** Where customers' pictures lie. */
    Path photos() {
        return data.resolve("returns");
    }
}
