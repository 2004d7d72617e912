package shop.canoe.offers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the featured offer: among the offers in stock, new before used, then the lowest price, then the
 * shorter handling time, then the older offer. A pure function, so that its winner can be explained and found again.
 */
public final class BuyBox {
    /** Ids begin with the time they were made, so the lower id is the older offer. */
    private static final Comparator<OfferView> BEST_FIRST = Comparator.comparing(
                    (OfferView offer) -> !offer.condition().isNew())
            .thenComparing(OfferView::price)
            .thenComparing(OfferView::handlingDays)
            .thenComparing(OfferView::id);

    private BuyBox() {}

    /** @param available units that can be bought now, per offer; absent means none. Empty if no offer is in stock. */
    public static Optional<OfferView> featured(List<OfferView> offers, Map<OfferId, Integer> available) {
        return offers.stream()
                .filter(offer -> offer.isActive() && available.getOrDefault(offer.id(), 0) > 0)
                .min(BEST_FIRST);
    }
}
