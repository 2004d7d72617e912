package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The page is older than the checkout: it was changed in another window. */
public final class CheckoutChangedException extends BusinessException {
    private static final long serialVersionUID = 1;

    CheckoutChangedException() {
        super(Kind.CONFLICT, "checkout.changed");
    }
}
