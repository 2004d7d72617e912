package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The review was shown too long ago to be accepted now. */
public final class CheckoutExpiredException extends BusinessException {
    private static final long serialVersionUID = 1;

    /** @param minutes how long a review can be accepted */
    CheckoutExpiredException(long minutes) {
        super(Kind.GONE, "checkout.expired", minutes);
    }
}
