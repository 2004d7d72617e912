package shop.canoe.sellers;

import java.io.Serializable;
import java.time.Instant;

/**
 * A seller as everybody may see it.
 *
 * @param slug the store's part of URLs
 * @param country ISO 3166-1 alpha-2 code of where goods ship from
 */
public record SellerView(
        SellerId id, String slug, String name, String country, SellerState state, DeliveryRates rates, Instant joinedAt)
        implements Serializable {

    public boolean isActive() {
        return state == SellerState.ACTIVE;
    }
}
