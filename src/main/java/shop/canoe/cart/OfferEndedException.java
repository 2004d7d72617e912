package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** What was to be put into the cart is no longer for sale. */
public final class OfferEndedException extends BusinessException {
    private static final long serialVersionUID = 1;

    OfferEndedException() {
        super(Kind.CONFLICT, "cart.offer_ended");
    }
}
