package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The form that places an order was altered on its way. */
public final class ForgedReviewException extends BusinessException {
    private static final long serialVersionUID = 1;

    ForgedReviewException() {
        super(Kind.FORBIDDEN, "checkout.forged");
    }
}
