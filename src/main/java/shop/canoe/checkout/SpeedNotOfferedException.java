package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** A delivery speed was asked for that the seller does not offer. */
public final class SpeedNotOfferedException extends BusinessException {
    private static final long serialVersionUID = 1;

    SpeedNotOfferedException() {
        super(Kind.INVALID, "checkout.speed_not_offered");
    }
}
