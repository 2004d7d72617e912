package shop.canoe.pricing;

import java.util.List;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * Priced items, exact to the minor unit: {@code total = items + delivery + tax}, and so for each group; each line's and
 * each delivery's tax is rounded once, and every sum is a sum of what is shown.
 *
 * @param groups one per seller, in the order the sellers first appear
 */
public record Quote(List<Group> groups, Money items, Money delivery, Money tax, Money total) {

    /** @param taxBasisPoints 2000 for 20 % */
    public record Line(
            OfferId offerId, Sku sku, int quantity, Money unitPrice, Money net, int taxBasisPoints, Money tax) {}

    /** What one seller delivers. {@code total = items + delivery + tax}; tax includes the delivery's tax. */
    public record Group(
            SellerId sellerId,
            DeliverySpeed speed,
            List<Line> lines,
            Money items,
            Money delivery,
            Money deliveryTax,
            Money tax,
            Money total) {}
}
