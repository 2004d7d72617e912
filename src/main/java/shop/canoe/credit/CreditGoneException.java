package shop.canoe.credit;

import shop.canoe.platform.error.BusinessException;

/** Less is left of a gift card or store credit than was to be paid with it. */
public final class CreditGoneException extends BusinessException {
    private static final long serialVersionUID = 1;

    CreditGoneException() {
        super(Kind.CONFLICT, "credit.gone");
    }
}
