package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.pricing.PriceFixtures.coupon;
import static shop.canoe.pricing.PriceFixtures.deal;
import static shop.canoe.pricing.PriceFixtures.offer;
import static shop.canoe.pricing.PriceFixtures.promotion;
import static shop.canoe.pricing.PriceFixtures.rates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.promotions.Benefit.AmountOff;
import shop.canoe.promotions.Benefit.FixedPrice;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionView;
import shop.canoe.promotions.Scope;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;

/**
 * Random carts in four currencies, with promotions, deals and coupons, tax added and contained. A failing cart is found
 * again by its number, which is its seed. {@code -Dcanoe.carts=1000000} prices a million of them.
 */
class RandomCartsTest {
    private static final int CARTS = Integer.getInteger("canoe.carts", 100_000);
    private static final String[] CURRENCIES = {"EUR", "JPY", "KWD", "USD"};
    private static final Tax[] TAXES = {
        new Tax("FR", 2000, false),
        new Tax("DE", 1900, false),
        new Tax("CH", 810, true),
        new Tax("FI", 2550, true),
        new Tax("JP", 1000, true),
        new Tax("KW", 0, false)
    };
    private static final SellerId[] SELLERS = {seller(0), seller(1), seller(2)};

    @Test
    void everySumIsASumOfItsParts() {
        assertThat(IntStream.range(0, CARTS).parallel().filter(number -> !isExact(number)))
                .isEmpty();
    }

    private static boolean isExact(int number) {
        var cart = new Cart(number);
        var quote = cart.quote();
        return addsUp(quote) && discountIsShared(quote) && linesAreWhatIsPaid(quote, cart.tax);
    }

    @Test
    void theSameCartHasTheSameTrace() {
        for (int number = 0; number < CARTS / 20; number++)
            assertThat(new Cart(number).quote()).as("cart %d", number).isEqualTo(new Cart(number).quote());
    }

    private static boolean addsUp(Quote quote) {
        long items = 0;
        long delivery = 0;
        long tax = 0;
        long total = 0;
        for (var group : quote.groups()) {
            long net = 0;
            long lineTax = 0;
            for (var line : group.lines()) {
                net += line.net().minor();
                lineTax += line.tax().minor();
            }
            if (group.items().minor() != net
                    || group.tax().minor() != lineTax + group.deliveryTax().minor()
                    || group.total().minor()
                            != net + group.delivery().minor() + group.tax().minor()) return false;
            items += net;
            delivery += group.delivery().minor();
            tax += group.tax().minor();
            total += group.total().minor();
        }
        return quote.items().minor() == items
                && quote.delivery().minor() == delivery
                && quote.tax().minor() == tax
                && quote.total().minor() == total
                && total == items + delivery + tax;
    }

    private static boolean discountIsShared(Quote quote) {
        long shares = 0;
        long coupons = 0;
        for (var group : quote.groups())
            for (var line : group.lines()) shares += line.discount().minor();
        for (var coupon : quote.coupons()) coupons += coupon.discount().minor();
        return shares == quote.discount().minor() && coupons == shares;
    }

    private static boolean linesAreWhatIsPaid(Quote quote, Tax tax) {
        for (var group : quote.groups())
            for (var line : group.lines()) {
                long due = line.unitPrice().minor() * line.quantity()
                        - line.discount().minor();
                long last = line.trace()
                        .steps()
                        .get(line.trace().steps().size() - 1)
                        .after();
                if (due < 0
                        || line.total().minor() != last
                        || (tax.isInclusive()
                                        ? line.total().minor()
                                        : line.net().minor())
                                != due) return false;
            }
        return true;
    }

    /** One cart, the same for the same number. */
    private static final class Cart {
        private final SplittableRandom random;
        private final String currency;
        private final Tax tax;
        private final List<PricedItem> items = new ArrayList<>();
        private final Map<SellerId, DeliveryRates> rates = new HashMap<>();

        Cart(int number) {
            random = new SplittableRandom(number);
            currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
            tax = TAXES[random.nextInt(TAXES.length)];
            for (var seller : SELLERS) rates.put(seller, rates(money(random.nextInt(1500))));
            for (int line = 0, lines = 1 + random.nextInt(6); line < lines; line++)
                items.add(new PricedItem(
                        offer(line, SELLERS[random.nextInt(SELLERS.length)], money(1 + random.nextInt(200_000))),
                        1 + random.nextInt(99)));
        }

        Quote quote() {
            var prices = new UnitPrices(promotions(), deals(), Map.of());
            return QuoteCalculation.quote(BasketCalculation.basket(items, prices, coupons()), tax, Map.of(), rates);
        }

        private List<PromotionView> promotions() {
            var promotions = new ArrayList<PromotionView>();
            for (int i = 0, all = random.nextInt(3); i < all; i++) {
                var scope = new Scope(Scope.Kind.ALL, "", random.nextBoolean() ? SELLERS[random.nextInt(3)] : null);
                var benefit = random.nextBoolean()
                        ? new Percent(1 + random.nextInt(10_000))
                        : new FixedPrice(money(1 + random.nextInt(100_000)));
                promotions.add(promotion(i, benefit, scope, random.nextInt(2), random.nextInt(4) == 0));
            }
            promotions.sort(PromotionView.ORDER);
            return promotions;
        }

        private Map<OfferId, DealView> deals() {
            if (random.nextInt(4) != 0) return Map.of();
            var offer = items.get(random.nextInt(items.size())).offer();
            int cap = 1 + random.nextInt(100);
            return Map.of(offer.id(), deal(offer, 1 + random.nextInt(9_999), cap, random.nextInt(cap + 1)));
        }

        private List<CouponAnswer> coupons() {
            var coupons = new ArrayList<CouponAnswer>();
            for (int i = 0, all = random.nextInt(4); i < all; i++)
                coupons.add(coupon(
                        i,
                        "C" + i,
                        random.nextBoolean()
                                ? new Percent(1 + random.nextInt(10_000))
                                : new AmountOff(money(1 + random.nextInt(50_000))),
                        random.nextInt(3) == 0 ? SELLERS[random.nextInt(3)] : null,
                        random.nextInt(3) == 0 ? money(1 + random.nextInt(500_000)) : null,
                        random.nextInt(5) == 0));
            return coupons;
        }

        private Money money(long minor) {
            return new Money(minor, currency);
        }
    }

    private static SellerId seller(int number) {
        return new SellerId(new UUID(7, number));
    }
}
