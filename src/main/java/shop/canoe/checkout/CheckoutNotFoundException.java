package shop.canoe.checkout;

import shop.canoe.platform.error.NotFoundException;

/** There is no such checkout, or it is somebody else's. */
public final class CheckoutNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    CheckoutNotFoundException() {
        super("checkout.not_found");
    }
}
