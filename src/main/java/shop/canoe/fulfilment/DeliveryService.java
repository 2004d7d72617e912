package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerView;

/**
 * Says when and for how much a seller delivers: cut-off 14:00 UTC, handling in working days, transit by destination and
 * speed. Needs no database.
 */
@ApplicationScoped
public class DeliveryService {
    private static final String HOME_MARKET = "DE";

    @Inject
    Clock clock;

    /**
     * The speeds a seller offers to a country, standard first; empty if he does not deliver there.
     *
     * @param items goods total, decides free delivery
     * @param handlingDays the longest of the items
     * @param country destination; empty for the shop's home market
     */
    public List<DeliveryOption> options(SellerView seller, Money items, int handlingDays, Optional<String> country) {
        var zone = Zone.between(seller.country(), country.orElse(HOME_MARKET));
        if (zone.isEmpty()) return List.of();
        var sent = WorkingDays.plus(WorkingDays.acceptance(clock.instant()), handlingDays);
        var rates = seller.rates();
        boolean free =
                rates.freeFrom().filter(from -> items.compareTo(from) >= 0).isPresent();
        var standard = free ? Money.zero(rates.standard().currency()) : rates.standard();
        var options = new ArrayList<DeliveryOption>();
        options.add(option("STANDARD", standard, sent, zone.get().standard()));
        rates.express()
                .ifPresent(cost ->
                        options.add(option("EXPRESS", cost, sent, zone.get().express())));
        return List.copyOf(options);
    }

    private static DeliveryOption option(String speed, Money cost, LocalDate sent, Zone.Transit transit) {
        return new DeliveryOption(
                speed, cost, WorkingDays.plus(sent, transit.earliest()), WorkingDays.plus(sent, transit.latest()));
    }
}
