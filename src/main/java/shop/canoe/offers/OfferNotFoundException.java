package shop.canoe.offers;

import shop.canoe.platform.error.NotFoundException;

/** There is no such offer, or it is another seller's. */
public final class OfferNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    OfferNotFoundException() {
        super("offers.not_found");
    }
}
