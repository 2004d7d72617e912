package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Prices carts. Tax is added to net prices by destination; prices on lists, pages and carts are net. */
@ApplicationScoped
@Transactional
public class PricingService {

    /**
     * Prices the items as they stand now.
     *
     * @throws shop.canoe.platform.error.BusinessException CONFLICT if an offer has ended or its seller may not sell
     */
    public Quote quote(QuoteRequest request) {
        throw new UnsupportedOperationException("not built yet");
    }
}
