package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The cart holds something else than the page showed. */
public final class CartChangedException extends BusinessException {
    private static final long serialVersionUID = 1;

    CartChangedException() {
        super(Kind.CONFLICT, "checkout.cart_changed");
    }
}
