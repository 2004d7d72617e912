package shop.canoe.offers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the featured offer: among the offers in stock, new before used, then the lowest price, then the
 * shorter handling time, then the older offer. A pure function, so that its winner can be explained and found again.
 */
public final class BuyBox {
    private BuyBox() {}

    /** @param available units that can be bought now, per offer; absent means none. Empty if no offer is in stock. */
    public static Optional<OfferView> featured(List<OfferView> offers, Map<OfferId, Integer> available) {
        throw new UnsupportedOperationException("not built yet");
    }
}
