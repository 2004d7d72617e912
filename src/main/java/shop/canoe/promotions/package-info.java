/**
 * Promotions: conditions and benefits: catalogue promotions, coupons with limits, and deals with a window and a cap.
 *
 * <p>API: {@link PromotionService} and {@link Rules} for what holds, {@link CouponService} for what a code is worth,
 * {@link RedemptionService} for what a checkout uses; publishes {@link PricesChanged}. Says what applies and in which order;
 * {@code pricing} does the arithmetic. Limits are kept by conditional updates and keys in the database, never by reading first.
 */
@NullMarked
@BusinessModule(
        name = "promotions",
        uses = {"kernel", "catalog", "offers", "sellers", "accounts"},
        exposes = "shop.canoe.promotions")
package shop.canoe.promotions;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
