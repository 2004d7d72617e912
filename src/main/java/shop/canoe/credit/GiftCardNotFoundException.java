package shop.canoe.credit;

import shop.canoe.platform.error.BusinessException;

/** No gift card that can be used has this code. One message for all that nobody but its owner could know better. */
public final class GiftCardNotFoundException extends BusinessException {
    private static final long serialVersionUID = 1;

    GiftCardNotFoundException() {
        super(Kind.INVALID, CreditService.FIELD, "credit.not_found", new Object[0]);
    }
}
