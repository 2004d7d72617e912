package shop.canoe.promotions;

import java.util.List;
import java.util.Optional;

/**
 * What a code that was entered is worth.
 *
 * @param coupon empty if there is none with this code
 * @param problem why it cannot be used now; empty if it can
 */
public record CouponAnswer(String code, Optional<CouponView> coupon, Optional<Problem> problem) {

    /** Why not: a message key with its arguments. */
    public record Problem(String messageKey, List<Object> arguments) {
        public static Problem of(String messageKey, Object... arguments) {
            return new Problem(messageKey, List.of(arguments));
        }
    }

    public boolean isUsable() {
        return problem.isEmpty();
    }
}
