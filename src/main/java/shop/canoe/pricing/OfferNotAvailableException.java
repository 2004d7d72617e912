package shop.canoe.pricing;

import java.util.List;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.BusinessException;

/** Something that was to be priced cannot be bought any more: its offer has ended or its seller may not sell. */
public final class OfferNotAvailableException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final transient List<OfferId> offers;

    OfferNotAvailableException(List<OfferId> offers) {
        super(Kind.CONFLICT, "pricing.offer_not_available");
        this.offers = List.copyOf(offers);
    }

    /** The offers that cannot be bought; at least one. */
    public List<OfferId> offers() {
        return offers;
    }
}
