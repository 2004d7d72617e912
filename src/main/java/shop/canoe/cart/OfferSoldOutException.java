package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** Of what was to be put into the cart nothing is left. */
public final class OfferSoldOutException extends BusinessException {
    private static final long serialVersionUID = 1;

    OfferSoldOutException() {
        super(Kind.CONFLICT, "cart.offer_sold_out");
    }
}
