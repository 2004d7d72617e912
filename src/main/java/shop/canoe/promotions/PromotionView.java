package shop.canoe.promotions;

import java.io.Serializable;
import java.util.Comparator;
import java.util.UUID;

/**
 * A catalogue promotion: lowers the price of every offer in its scope while its window lasts.
 *
 * @param benefit a {@link Benefit.Percent} or {@link Benefit.FixedPrice}
 * @param priority the lower number comes first
 * @param isExclusive alone on an offer: where it comes first nothing follows, where something came first it is passed over
 */
public record PromotionView(
        UUID id, String name, Benefit benefit, Scope scope, int priority, boolean isExclusive, Window window)
        implements Serializable {

    /** The one order in which promotions apply: by priority, then by id, which is by age. */
    public static final Comparator<PromotionView> ORDER =
            Comparator.comparingInt(PromotionView::priority).thenComparing(PromotionView::id);
}
