package shop.canoe.promotions;

import java.io.Serializable;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * A lightning deal: so many units of one offer at a lower price, while the window lasts.
 *
 * @param basisPoints what is taken off; 2000 is 20 %
 * @param cap units there are at this price
 * @param claimed units of them that are bought or held in a checkout
 */
public record DealView(
        UUID id, OfferId offer, Sku sku, SellerId seller, int basisPoints, Window window, int cap, int claimed)
        implements Serializable {

    public int left() {
        return cap - claimed;
    }

    /** How much of it is claimed, in whole per cent; 100 only when nothing is left. */
    public int percentClaimed() {
        return (int) (100L * claimed / cap);
    }

    /** The same deal with as many units claimed as there are now. */
    DealView claimed(int now) {
        return new DealView(id, offer, sku, seller, basisPoints, window, cap, now);
    }
}
