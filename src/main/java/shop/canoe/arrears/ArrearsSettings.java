package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about unpaid parcels. */
@ApplicationScoped
class ArrearsSettings {
    @Inject
    @ConfigProperty(name = "canoe.arrears.hours")
    int hours;

    /** How long a parcel waits to be paid again. */
    Duration time() {
        return Duration.ofHours(hours);
    }
}
