package shop.canoe.cart;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PriceTag;
import shop.canoe.pricing.Trace;
import shop.canoe.sellers.SellerId;

/**
 * A cart as shown: prices and stock read afresh.
 *
 * @param groups one per seller; lines that cannot be bought are in them too, and not in the sums
 * @param removed lines set to zero since the cart was last changed otherwise: what Undo brings back
 * @param items sum of what can be bought, before coupons
 * @param discount what coupons take off all of it
 * @param coupons the codes that were entered, in that order
 */
public record CartView(
        List<Group> groups,
        List<Line> saved,
        List<Line> removed,
        Money items,
        Money discount,
        List<Coupon> coupons,
        int count) {

    /** Of a visitor without a cart; {@code currency} is the shop's. */
    public static CartView empty(String currency) {
        var nothing = Money.zero(currency);
        return new CartView(List.of(), List.of(), List.of(), nothing, nothing, List.of(), 0);
    }

    /**
     * A code that was entered.
     *
     * @param problem why it takes nothing off, in words; empty if it does
     */
    public record Coupon(String code, String name, Money discount, String problem) {}

    /**
     * One seller's part.
     *
     * @param country ISO 3166-1 alpha-2 code of where it is sent from
     * @param delivery the least its delivery costs
     */
    public record Group(
            SellerId sellerId, String sellerName, String country, List<Line> lines, Money items, Money delivery) {}

    /**
     * @param offer as it is now, before promotions
     * @param problem message key why it cannot be bought as it is (ended, sold out, fewer left), else null
     * @param available units that can be bought now
     * @param giftMessage goes with the line wrapped as a gift, may be empty; null if it is none
     * @param total of all units, before coupons; {@code discount} is what coupons take off it
     * @param tag why one unit costs what it costs; {@code trace} why the line does, coupons included
     * @param formerPrice the price when it was put in, or the cart last changed by hand, if it has changed since, else null
     */
    public record Line(
            UUID id,
            OfferView offer,
            String sellerName,
            String title,
            String label,
            String image,
            String url,
            int quantity,
            Money unitPrice,
            Money total,
            @Nullable String giftMessage,
            Money discount,
            PriceTag tag,
            Trace trace,
            @Nullable Money formerPrice,
            int available,
            @Nullable String problem) {

        public OfferId offerId() {
            return offer.id();
        }

        public SellerId sellerId() {
            return offer.sellerId();
        }

        public Sku sku() {
            return offer.sku();
        }

        public Condition condition() {
            return offer.condition();
        }

        public int handlingDays() {
            return offer.handlingDays();
        }
    }

    /** The least the delivery of what can be bought costs. */
    public Money delivery() {
        return groups.stream()
                .filter(group -> group.items().isPositive())
                .map(Group::delivery)
                .reduce(Money::plus)
                .orElse(Money.zero(items.currency()));
    }

    /** What remains of {@link #items} after coupons. */
    public Money due() {
        return items.minus(discount);
    }

    /** Codes of the coupons that were entered. */
    public List<String> codes() {
        return coupons.stream().map(Coupon::code).toList();
    }

    /** Units that can be bought as they are: what {@link #items} is the sum of. */
    public int buyableUnits() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.problem() == null)
                .mapToInt(Line::quantity)
                .sum();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether all of it can be bought as it is. */
    public boolean isBuyable() {
        return !groups.isEmpty()
                && groups.stream().flatMap(group -> group.lines().stream()).allMatch(line -> line.problem() == null);
    }
}
