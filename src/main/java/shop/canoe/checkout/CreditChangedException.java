package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** Less is left of a gift card or of the store credit than was seen: more has to be paid by card, which needs a new yes. */
public final class CreditChangedException extends BusinessException {
    private static final long serialVersionUID = 1;

    CreditChangedException(String before, String now) {
        super(Kind.CONFLICT, "checkout.credit_changed", before, now);
    }
}
