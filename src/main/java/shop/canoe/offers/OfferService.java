package shop.canoe.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.sellers.SellerId;

/** Makes, changes, ends and shows offers. Always read from the database, never cached. */
@ApplicationScoped
@Transactional
public class OfferService {

    /** The active offers of active sellers for these SKUs, cheapest first, then by id; SKUs without any are absent. One query. */
    public Map<Sku, List<OfferView>> active(Collection<Sku> skus) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Offers by id in any state, also of suspended sellers (then shown as not active); unknown ids are absent. One query. */
    public Map<OfferId, OfferView> views(Collection<OfferId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * A seller's offers for the console.
     *
     * @param text part of a SKU; empty for all
     * @param sort {@code sku}, {@code price} or {@code condition}, with a leading {@code -} for descending
     */
    public Page<OfferView> list(SellerId seller, String text, String sort, int page, int size) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Changes price and handling time. Publishes {@link OffersChanged} if that changes anything.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's, STALE if {@code version} is
     *     not the current one, INVALID on price or handlingDays
     */
    public OfferView change(SellerId seller, OfferId offer, Money price, int handlingDays, long version) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Ends an offer; ending it twice changes nothing. */
    public void end(SellerId seller, OfferId offer) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Applies feed rows of one seller in one transaction and answers each, in order. Idempotent. */
    public List<OfferOutcome> apply(SellerId seller, List<OfferRow> rows) {
        throw new UnsupportedOperationException("not built yet");
    }
}
