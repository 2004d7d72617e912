package shop.canoe.promotions;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * What a checkout is about to use.
 *
 * @param coupons with what each takes off
 * @param deals with the units bought at their price
 * @param hold how long it is kept without {@link RedemptionService#confirm}
 */
public record Redeem(UUID checkoutId, Customer customer, List<CouponUse> coupons, List<DealUse> deals, Duration hold) {
    /** One use of a coupon. */
    public record CouponUse(UUID coupon, String code, Money discount) {}

    /** Units of a deal. {@code title} names the goods to the shopper. */
    public record DealUse(UUID deal, String title, int units, Money discount) {}

    public boolean isEmpty() {
        return coupons.isEmpty() && deals.isEmpty();
    }
}
