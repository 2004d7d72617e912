package shop.canoe.promotions;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;

/**
 * A coupon: who types its code gets something off the whole order.
 *
 * @param benefit a {@link Benefit.Percent} or {@link Benefit.AmountOff} of what it is for
 * @param seller for this seller's lines only; null for all
 * @param minimum what the lines it is for have to come to, before coupons; null for none
 * @param priority the lower number comes first
 * @param isExclusive alone on an order
 * @param maxUses of all customers together; null for no limit
 * @param perCustomer uses per customer; null for no limit
 * @param used uses that stand
 */
public record CouponView(
        UUID id,
        String code,
        String name,
        Benefit benefit,
        Funding funding,
        @Nullable SellerId seller,
        @Nullable Money minimum,
        int priority,
        boolean isExclusive,
        Window window,
        @Nullable Integer maxUses,
        @Nullable Integer perCustomer,
        int used) {

    /** The one order in which coupons apply: by priority, then by id, which is by age. */
    public static final Comparator<CouponView> ORDER =
            Comparator.comparingInt(CouponView::priority).thenComparing(CouponView::id);

    /** Who bears what it takes off. */
    public enum Funding {
        /** Each seller what falls on his lines. */
        SELLERS,
        /** The marketplace. */
        SHOP
    }

    public boolean isUsedUp() {
        return maxUses != null && used >= maxUses;
    }
}
