package shop.canoe.pricing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;

/** Prices carts. Tax is added to net prices by destination; prices on lists, pages and carts are net. */
@ApplicationScoped
@Transactional
public class PricingService {
    @Inject
    OfferService offers;

    @Inject
    SellerService sellers;

    /**
     * Prices the items as they stand now. Two queries, however many items.
     *
     * @throws OfferNotAvailableException if an offer has ended, its seller may not sell, or there is none
     * @throws ExpressNotOfferedException if express is asked of a seller who has none
     */
    public Quote quote(QuoteRequest request) {
        check(request);
        var ids = request.items().stream().map(QuoteRequest.Item::offerId).toList();
        var found = offers.views(ids);
        var missing = ids.stream()
                .filter(id -> Optional.ofNullable(found.get(id))
                        .filter(OfferView::isActive)
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) throw new OfferNotAvailableException(missing);
        return QuoteCalculation.quote(request, found, rates(found));
    }

    private Map<SellerId, DeliveryRates> rates(Map<OfferId, OfferView> found) {
        var ids = found.values().stream().map(OfferView::sellerId).distinct().toList();
        return sellers.current(ids).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, seller -> seller.getValue().rates()));
    }

    private static void check(QuoteRequest request) {
        var offers = new HashSet<OfferId>();
        for (var item : request.items())
            if (item.quantity() < 1 || !offers.add(item.offerId()))
                throw new IllegalArgumentException("each offer once, with at least one unit");
        if (offers.isEmpty()) throw new IllegalArgumentException("nothing to price");
    }
}
