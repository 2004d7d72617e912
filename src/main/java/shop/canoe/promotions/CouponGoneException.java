package shop.canoe.promotions;

import shop.canoe.platform.error.BusinessException;

/** Between the review and the order somebody else had the last use of a coupon, or it ended. */
public final class CouponGoneException extends BusinessException {
    private static final long serialVersionUID = 1;

    CouponGoneException(String code) {
        super(Kind.CONFLICT, "promotions.coupon_gone", code);
    }
}
