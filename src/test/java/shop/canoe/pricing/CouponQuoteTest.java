package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static shop.canoe.pricing.PriceFixtures.SAM;
import static shop.canoe.pricing.PriceFixtures.SOL;
import static shop.canoe.pricing.PriceFixtures.TAM;
import static shop.canoe.pricing.PriceFixtures.coupon;
import static shop.canoe.pricing.PriceFixtures.deal;
import static shop.canoe.pricing.PriceFixtures.eur;
import static shop.canoe.pricing.PriceFixtures.offer;
import static shop.canoe.pricing.PriceFixtures.rates;
import static shop.canoe.pricing.PriceFixtures.shopsCoupon;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.promotions.Benefit.AmountOff;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.sellers.SellerId;

/** Carts computed with pen and paper. */
class CouponQuoteTest {
    private static final CouponAnswer TEN = coupon(1, "TEN", new Percent(1000));
    private static final Tax FRANCE = new Tax("FR", 2000, false);

    @Test
    void tenPerCentOffTheLampsOfTheFixture() {
        var items = List.of(item(1, SOL, eur(2999), 2), item(2, SAM, eur(3149), 1));
        var basket = basket(items, TEN);

        assertThat(basket.lines().stream().map(Basket.Line::amount).reduce(Money::plus))
                .contains(eur(9147));
        assertThat(basket.discount()).isEqualTo(eur(915)); // 9.147
        assertThat(basket.lines()).extracting(Basket.Line::discount).containsExactly(eur(600), eur(315));

        var quote = QuoteCalculation.quote(basket, FRANCE, Map.of(), Map.of(SOL, rates(eur(499)), SAM, rates(eur(0))));

        var sol = quote.groups().get(0);
        assertThat(sol.items()).isEqualTo(eur(5398));
        assertThat(sol.lines().get(0).tax()).isEqualTo(eur(1080)); // 10.796
        assertThat(sol.delivery()).isEqualTo(eur(499));
        assertThat(sol.deliveryTax()).isEqualTo(eur(100)); // 0.998
        assertThat(sol.total()).isEqualTo(eur(7077));
        var sam = quote.groups().get(1);
        assertThat(sam.items()).isEqualTo(eur(2834));
        assertThat(sam.lines().get(0).tax()).isEqualTo(eur(567)); // 5.668
        assertThat(sam.total()).isEqualTo(eur(3401));
        assertThat(quote.total()).isEqualTo(eur(10478));
        assertThat(quote.discount()).isEqualTo(eur(915));
    }

    @Test
    void aThirdOfACentGoesToTheFirstOfThreeEqualLines() {
        var items = List.of(item(1, SOL, eur(1000), 1), item(2, SAM, eur(1000), 1), item(3, TAM, eur(1000), 1));

        assertThat(basket(items, coupon(1, "FIVE", new AmountOff(eur(500)))).lines())
                .extracting(Basket.Line::discount)
                .containsExactly(eur(167), eur(167), eur(166));
        assertThat(basket(items, coupon(1, "CENT", new AmountOff(eur(1)))).lines())
                .extracting(Basket.Line::discount)
                .containsExactly(eur(1), eur(0), eur(0));
    }

    @Test
    void theLargestRemainderIsServedFirst() {
        // 1.00 over 1 : 2 : 4 is 14.28, 28.57 and 57.14 cents: the cent left over goes to the second.
        var items = List.of(item(1, SOL, eur(100), 1), item(2, SAM, eur(200), 1), item(3, TAM, eur(400), 1));

        assertThat(basket(items, coupon(1, "ONE", new AmountOff(eur(100)))).lines())
                .extracting(Basket.Line::discount)
                .containsExactly(eur(14), eur(29), eur(57));
    }

    @Test
    void aCouponNeverTakesMoreThanThereIs() {
        var basket = basket(List.of(item(1, SOL, eur(300), 1)), coupon(1, "FIVE", new AmountOff(eur(500))));

        assertThat(basket.lines().get(0).due()).isEqualTo(eur(0));
        assertThat(basket.discount()).isEqualTo(eur(300));
    }

    @Test
    void theNextCouponTakesOffWhatTheFirstHasLeft() {
        var basket = basket(List.of(item(1, SOL, eur(10_000), 1)), coupon(2, "HALF", new Percent(5000)), TEN);

        assertThat(basket.lines().get(0).due()).isEqualTo(eur(4500)); // TEN is older: 100 to 90 to 45
        assertThat(basket.coupons())
                .extracting(CouponEffect::code, CouponEffect::discount)
                .containsExactly(tuple("HALF", eur(4500)), tuple("TEN", eur(1000)));
    }

    @Test
    void anExclusiveCouponStandsAlone() {
        var alone = coupon(1, "ALONE", new Percent(1000), null, null, true);

        var basket = basket(List.of(item(1, SOL, eur(1000), 1)), alone, coupon(2, "MORE", new Percent(1000)));

        assertThat(basket.discount()).isEqualTo(eur(100));
        assertThat(basket.coupons()).extracting(CouponEffect::isApplied).containsExactly(true, false);
    }

    @Test
    void aSellersCouponIsForHisLines() {
        var sols = coupon(1, "SOL", new Percent(1000), SOL, null, false);

        assertThat(basket(List.of(item(1, SOL, eur(1000), 1), item(2, SAM, eur(1000), 1)), sols)
                        .lines())
                .extracting(Basket.Line::discount)
                .containsExactly(eur(100), eur(0));
    }

    @Test
    void belowItsMinimumACouponTakesNothingOffAndSaysSo() {
        var fifty = coupon(1, "FIFTY", new Percent(1000), null, eur(5000), false);

        assertThat(basket(List.of(item(1, SOL, eur(4999), 1)), fifty)
                        .coupons()
                        .get(0)
                        .problem())
                .contains(CouponAnswer.Problem.of("pricing.coupon_minimum", "FIFTY", eur(5000)));
        assertThat(basket(List.of(item(1, SOL, eur(5000), 1)), fifty).discount())
                .isEqualTo(eur(500));
    }

    @Test
    void yenHaveNoMinorUnit() {
        // 2 x 1980 = 3960, 10 % off 396, 3564; tax 356.4; delivery 500, tax 50
        var basket = basket(List.of(item(1, SOL, jpy(1980), 2)), TEN);
        var quote = QuoteCalculation.quote(basket, new TaxRates().of("JP"), Map.of(), Map.of(SOL, rates(jpy(500))));

        assertThat(quote.items()).isEqualTo(jpy(3564));
        assertThat(quote.tax()).isEqualTo(jpy(406));
        assertThat(quote.total()).isEqualTo(jpy(4470));
        assertThat(quote.total().toString()).isEqualTo("4470 JPY");
    }

    @Test
    void dinarsHaveAThousandFils() {
        // 3 x 1.235 = 3.705, 10 % is 0.3705, so 0.371 off; no tax
        var basket = basket(List.of(item(1, SOL, kwd(1235), 3)), TEN);
        var quote = QuoteCalculation.quote(basket, new TaxRates().of("KW"), Map.of(), Map.of(SOL, rates(kwd(750))));

        assertThat(quote.items()).isEqualTo(kwd(3334));
        assertThat(quote.tax()).isEqualTo(kwd(0));
        assertThat(quote.total().toString()).isEqualTo("4.084 KWD");
    }

    @Test
    void aPriceThatContainsTheTaxStaysWhatIsPaid() {
        // 2 x 29.99 = 59.98 - 6.00 = 53.98, of which 8.9967; delivery 4.99, of which 0.8317
        var basket = basket(List.of(item(1, SOL, eur(2999), 2)), TEN);
        var quote = QuoteCalculation.quote(basket, new Tax("GB", 2000, true), Map.of(), Map.of(SOL, rates(eur(499))));

        var line = quote.groups().get(0).lines().get(0);
        assertThat(line.tax()).isEqualTo(eur(900));
        assertThat(line.net()).isEqualTo(eur(4498));
        assertThat(line.total()).isEqualTo(eur(5398));
        assertThat(quote.delivery()).isEqualTo(eur(416));
        assertThat(quote.tax()).isEqualTo(eur(983));
        assertThat(quote.total()).isEqualTo(eur(5897)); // 53.98 + 4.99
    }

    @Test
    void yenThatContainTheTaxAreRoundedToWholeYen() {
        // 3 x 980 = 2940, a quarter off 735, 2205, of which 10/110 are 200.45; delivery 500, of which 45.45
        var basket = basket(List.of(item(1, SOL, jpy(980), 3)), coupon(1, "QUARTER", new Percent(2500)));
        var quote = QuoteCalculation.quote(basket, new Tax("JP", 1000, true), Map.of(), Map.of(SOL, rates(jpy(500))));

        var line = quote.groups().get(0).lines().get(0);
        assertThat(line.tax()).isEqualTo(jpy(200));
        assertThat(line.net()).isEqualTo(jpy(2005));
        assertThat(quote.delivery()).isEqualTo(jpy(455));
        assertThat(quote.tax()).isEqualTo(jpy(245));
        assertThat(quote.total()).isEqualTo(jpy(2705)); // 2205 + 500
    }

    @Test
    void yenOffThreeSellersAreSplitByTheLargestRemainder() {
        // 10 % of 3000 + 2000 + 1234 = 6234 is 623; of it 299.81, 199.87 and 123.32, so 300, 200 and 123.
        // Left are 2700, 1800 and 1111, of which 10/110 are 245.45, 163.64 and 101.
        var items = List.of(item(1, SOL, jpy(3000), 1), item(2, SAM, jpy(2000), 1), item(3, TAM, jpy(1234), 1));
        var basket = basket(items, TEN);
        var none = rates(jpy(0));
        var quote = QuoteCalculation.quote(
                basket, new Tax("JP", 1000, true), Map.of(), Map.of(SOL, none, SAM, none, TAM, none));

        assertThat(basket.lines()).extracting(Basket.Line::discount).containsExactly(jpy(300), jpy(200), jpy(123));
        assertThat(lines(quote)).extracting(Quote.Line::tax).containsExactly(jpy(245), jpy(164), jpy(101));
        assertThat(quote.total()).isEqualTo(jpy(6234 - 623));
    }

    @Test
    void dinarsThatContainATaxAreRoundedToTheFils() {
        // 3 x 1.235 = 3.705, a quarter off is 0.926 (0.92625): 2.779, of which 10/110 are 0.2526; delivery 0.750, of
        // which 0.0682
        var basket = basket(List.of(item(1, SOL, kwd(1235), 3)), coupon(1, "QUARTER", new Percent(2500)));
        var quote = QuoteCalculation.quote(basket, new Tax("KW", 1000, true), Map.of(), Map.of(SOL, rates(kwd(750))));

        assertThat(lines(quote).get(0).tax()).isEqualTo(kwd(253));
        assertThat(quote.tax()).isEqualTo(kwd(253 + 68));
        assertThat(quote.total().toString()).isEqualTo("3.529 KWD"); // 2.779 + 0.750
    }

    @Test
    void whatTheMarketplaceBearsIsAllThatItsCouponTakesOffTheLines() {
        // 59.98 + 31.49 = 91.47, 10 % are 9.15, of which 6.00 and 3.15
        var items = List.of(item(1, SOL, eur(2999), 2), item(2, SAM, eur(3149), 1));
        var quote = QuoteCalculation.quote(
                basket(items, shopsCoupon(1, "SHOP", new Percent(1000))),
                FRANCE,
                Map.of(),
                Map.of(SOL, rates(eur(499)), SAM, rates(eur(0))));

        assertThat(lines(quote)).extracting(Quote.Line::subsidy).containsExactly(eur(600), eur(315));
        assertThat(lines(quote)).extracting(Quote.Line::net).containsExactly(eur(5398), eur(2834));
    }

    @Test
    void ofTwoCouponsOneLineTheMarketplaceBearsItsOwn() {
        // 100.00, the shop's 10 % are 10.00, the sellers' half of 90.00 is theirs
        var basket = basket(
                List.of(item(1, SOL, eur(10_000), 1)),
                shopsCoupon(1, "SHOP", new Percent(1000)),
                coupon(2, "HALF", new Percent(5000)));
        var quote = QuoteCalculation.quote(basket, FRANCE, Map.of(), Map.of(SOL, rates(eur(0))));

        assertThat(lines(quote)).extracting(Quote.Line::subsidy).containsExactly(eur(1000));
        assertThat(quote.discount()).isEqualTo(eur(5500));
    }

    @Test
    void whereATaxIsContainedTheMarketplaceBearsWhatIsLeftWithoutIt() {
        // 59.98 holds 10.00 of tax, 53.98 holds 9.00: without tax 49.98 and 44.98
        var basket = basket(List.of(item(1, SOL, eur(2999), 2)), shopsCoupon(1, "SHOP", new Percent(1000)));
        var quote = QuoteCalculation.quote(basket, new Tax("GB", 2000, true), Map.of(), Map.of(SOL, rates(eur(0))));

        assertThat(lines(quote)).extracting(Quote.Line::subsidy).containsExactly(eur(500));
    }

    @Test
    void aDealSaysWhatItTakesOffTheLine() {
        // 29.99 less 20 % (5.998) is 23.99: 6.00 off each
        var lamp = offer(1, SOL, eur(2999));
        var prices = new UnitPrices(List.of(), Map.of(lamp.id(), deal(lamp, 2000, 5, 0)), Map.of());
        var basket = BasketCalculation.basket(List.of(new PricedItem(lamp, 3)), prices, List.of());
        var quote = QuoteCalculation.quote(basket, FRANCE, Map.of(), Map.of(SOL, rates(eur(0))));

        assertThat(lines(quote).get(0).deal()).contains(new Quote.Deal(new UUID(4, 1), eur(1800)));
    }

    private static List<Quote.Line> lines(Quote quote) {
        return quote.groups().stream().flatMap(group -> group.lines().stream()).toList();
    }

    private static Basket basket(List<PricedItem> items, CouponAnswer... coupons) {
        return BasketCalculation.basket(items, UnitPrices.plain(), List.of(coupons));
    }

    private static PricedItem item(int number, SellerId seller, Money price, int quantity) {
        return new PricedItem(offer(number, seller, price), quantity);
    }

    private static Money jpy(long minor) {
        return new Money(minor, "JPY");
    }

    private static Money kwd(long minor) {
        return new Money(minor, "KWD");
    }
}
