package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about sellers' money. */
@ApplicationScoped
class SettlementSettings {
    @Inject
    @ConfigProperty(name = "canoe.settlements.reserve.days")
    int reserveDays;

    @Inject
    @ConfigProperty(name = "canoe.settlements.commission")
    int commission;

    @Inject
    @ConfigProperty(name = "canoe.settlements.commission.tax")
    int commissionTax;

    /** How long after its delivery a shipment's money stays in the reserve. */
    Duration reserve() {
        return Duration.ofDays(reserveDays);
    }

    /** What the shop takes of a sale where no rule says otherwise, in basis points. */
    int commission() {
        return commission;
    }

    /** The tax on what the shop takes, in basis points. */
    int commissionTax() {
        return commissionTax;
    }
}
