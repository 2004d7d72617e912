package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;
import shop.canoe.promotions.CouponService;

/** A cart has five coupons at most. */
public final class TooManyCouponsException extends BusinessException {
    private static final long serialVersionUID = 1;

    TooManyCouponsException() {
        super(Kind.INVALID, CouponService.FIELD, "cart.too_many_coupons", new Object[] {Cart.MOST_COUPONS});
    }
}
