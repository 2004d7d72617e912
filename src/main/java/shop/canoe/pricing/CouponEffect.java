package shop.canoe.pricing;

import java.util.Optional;
import shop.canoe.kernel.Money;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.CouponView;

/**
 * What an entered code does for a cart.
 *
 * @param coupon empty if there is none with this code
 * @param discount what it takes off all lines together; zero if there is a problem
 * @param problem why it takes nothing off; empty if it does
 */
public record CouponEffect(
        String code, Optional<CouponView> coupon, Money discount, Optional<CouponAnswer.Problem> problem) {

    public boolean isApplied() {
        return problem.isEmpty();
    }
}
