package shop.canoe.promotions;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;

/** Asks for a coupon; see {@link CouponView}. */
public record NewCoupon(
        String code,
        String name,
        Benefit benefit,
        CouponView.Funding funding,
        @Nullable SellerId seller,
        @Nullable Money minimum,
        int priority,
        boolean isExclusive,
        Window window,
        @Nullable Integer maxUses,
        @Nullable Integer perCustomer) {}
