package shop.canoe.pricing;

import shop.canoe.platform.error.BusinessException;

/** Express delivery was chosen for a seller who has none, or no longer. */
public final class ExpressNotOfferedException extends BusinessException {
    private static final long serialVersionUID = 1;

    ExpressNotOfferedException() {
        super(Kind.CONFLICT, "pricing.express_not_offered");
    }
}
