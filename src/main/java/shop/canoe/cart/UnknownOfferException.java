package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** What was to be put into the cart does not exist. */
public final class UnknownOfferException extends BusinessException {
    private static final long serialVersionUID = 1;

    UnknownOfferException() {
        super(Kind.NOT_FOUND, "cart.offer_unknown");
    }
}
