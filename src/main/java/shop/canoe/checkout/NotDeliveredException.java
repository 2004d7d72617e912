package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** Some sellers do not deliver to the address. */
public final class NotDeliveredException extends BusinessException {
    private static final long serialVersionUID = 1;

    NotDeliveredException(String sellers, String country) {
        super(Kind.INVALID, "checkout.not_delivered", sellers, country);
    }
}
