package shop.canoe.promotions;

import shop.canoe.platform.error.BusinessException;

/** The code that was entered is worth nothing, or not to this customer, or not now. */
public final class CouponRefusedException extends BusinessException {
    private static final long serialVersionUID = 1;

    CouponRefusedException(CouponAnswer.Problem problem) {
        super(
                Kind.INVALID,
                CouponService.FIELD,
                problem.messageKey(),
                problem.arguments().toArray());
    }
}
