package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
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

    /**
     * The speeds a seller offers to a country, standard first; empty if he does not deliver there.
     *
     * @param items goods total, decides free delivery
     * @param handlingDays the longest of the items
     * @param country destination; empty for the shop's home market
     */
    public List<DeliveryOption> options(SellerView seller, Money items, int handlingDays, Optional<String> country) {
        throw new UnsupportedOperationException("not built yet");
    }
}
