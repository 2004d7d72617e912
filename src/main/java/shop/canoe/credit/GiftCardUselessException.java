package shop.canoe.credit;

import shop.canoe.platform.error.BusinessException;

/** The code is right, and nothing can be paid with the card: it is empty, has ended, or is in another currency. */
public final class GiftCardUselessException extends BusinessException {
    private static final long serialVersionUID = 1;

    GiftCardUselessException(String messageKey, Object... arguments) {
        super(Kind.INVALID, CreditService.FIELD, messageKey, arguments);
    }
}
