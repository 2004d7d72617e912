package shop.canoe.storefront;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A product in a list: one of its variants with the offer it is shown with.
 *
 * @param brand empty if it has none
 * @param offer null if it cannot be bought now
 * @param listPrice null unless the offer is below it
 * @param lowest what the offer has cost least in the last thirty days; null without a list price
 * @param saving in whole per cent; 0 without a list price
 * @param more how many other offers of the variant there are, from which price
 */
public record ProductCard(
        String title,
        String brand,
        String image,
        String url,
        @Nullable ShownOffer offer,
        @Nullable Money listPrice,
        @Nullable Money lowest,
        int saving,
        int more,
        @Nullable Money moreFrom) {}
