package shop.canoe.pricing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;

/**
 * What carts of the past come to at today's prices, and with one promotion more; before coupons, delivery and tax.
 *
 * @param carts how many there were
 * @param touched how many of them would cost something else
 * @param totals empty if nothing of them is for sale any more
 */
public record Replay(int carts, int touched, Optional<Totals> totals) {
    /** All carts together. */
    public record Totals(Money now, Money then) {
        public Money difference() {
            return then.minus(now);
        }
    }

    static Replay of(
            Collection<Map<OfferId, Integer>> carts, Map<OfferId, OfferView> offers, UnitPrices now, UnitPrices then) {
        int touched = 0;
        var totals = Optional.<Totals>empty();
        for (var cart : carts) {
            var before = sum(cart, offers, now);
            var after = sum(cart, offers, then);
            if (before.isEmpty() || after.isEmpty()) continue;
            if (!before.equals(after)) touched++;
            totals = Optional.of(totals.map(so ->
                            new Totals(so.now().plus(before.get()), so.then().plus(after.get())))
                    .orElseGet(() -> new Totals(before.get(), after.get())));
        }
        return new Replay(carts.size(), touched, totals);
    }

    private static Optional<Money> sum(Map<OfferId, Integer> cart, Map<OfferId, OfferView> offers, UnitPrices prices) {
        return cart.entrySet().stream()
                .flatMap(item -> Stream.ofNullable(offers.get(item.getKey()))
                        .map(offer -> prices.of(offer, item.getValue()).price().times(item.getValue())))
                .reduce(Money::plus);
    }
}
