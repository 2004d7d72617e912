package shop.canoe.promotions;

import shop.canoe.platform.error.BusinessException;

/** Between the review and the order somebody else claimed what was left of a deal, or it ended. */
public final class DealGoneException extends BusinessException {
    private static final long serialVersionUID = 1;

    DealGoneException(String title) {
        super(Kind.CONFLICT, "promotions.deal_gone", title);
    }
}
