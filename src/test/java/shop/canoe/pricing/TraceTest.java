package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.pricing.PriceFixtures.OPEN;
import static shop.canoe.pricing.PriceFixtures.SAM;
import static shop.canoe.pricing.PriceFixtures.SOL;
import static shop.canoe.pricing.PriceFixtures.coupon;
import static shop.canoe.pricing.PriceFixtures.deal;
import static shop.canoe.pricing.PriceFixtures.eur;
import static shop.canoe.pricing.PriceFixtures.offer;
import static shop.canoe.pricing.PriceFixtures.promoted;
import static shop.canoe.pricing.PriceFixtures.promotion;
import static shop.canoe.pricing.PriceFixtures.rates;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.Trace.Kind;
import shop.canoe.promotions.Benefit.FixedPrice;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.Scope;

/** In which order the steps apply, and what is written down of them. */
class TraceTest {
    private static final Scope ALL = new Scope(Scope.Kind.ALL, "", null);
    private static final OfferView LAMP = offer(1, SOL, eur(3000));
    private static final CouponAnswer TEN = coupon(1, "TEN", new Percent(1000));

    @Test
    void everyStepTellsItsRuleAndWhatIsLeft() {
        var prices = promoted(promotion(7, new Percent(2000), ALL, 0, false));
        var basket = BasketCalculation.basket(List.of(new PricedItem(LAMP, 2)), prices, List.of(TEN));
        var quote = QuoteCalculation.quote(basket, new Tax("DE", 1900, false), Map.of(), Map.of(SOL, rates(eur(0))));

        var trace = quote.groups().get(0).lines().get(0).trace();

        assertThat(trace.steps())
                .extracting(Trace.Step::kind)
                .containsExactly(Kind.OFFER, Kind.PROMOTION, Kind.QUANTITY, Kind.COUPON, Kind.TAX, Kind.ROUNDING);
        assertThat(trace.steps())
                .extracting(Trace.Step::after)
                .containsExactly(3000L, 2400L, 4800L, 4320L, 5141L, 5141L);
        assertThat(trace.steps().get(5).arguments()).containsExactly("8.208");
        assertThat(Trace.parse(trace.toJson())).isEqualTo(trace);
    }

    @Test
    void aTraceIsKeptAsShortArrays() {
        assertThat(PriceTag.of(LAMP).trace().toJson())
                .isEqualTo(
                        "[\"EUR\",[[\"OFFER\",\"00000000-0000-0001-0000-000000000001\",\"pricing.step.offer\",[],3000]]]");
    }

    @Test
    void promotionsApplyByPriorityThenByAge() {
        var prices = promoted(
                promotion(3, new FixedPrice(eur(2500)), ALL, 1, false),
                promotion(2, new Percent(1000), ALL, 1, false),
                promotion(9, new Percent(5000), ALL, 0, false));

        var tag = prices.of(LAMP, 1);

        assertThat(tag.promotions())
                .extracting(applied -> applied.id().getLeastSignificantBits())
                .containsExactly(9L, 2L);
        assertThat(tag.price()).isEqualTo(eur(1350)); // 30 to 15 to 13.50; 25 is no lower price any more
    }

    @Test
    void anExclusivePromotionIsFirstAndAloneOrPassedOver() {
        var first =
                promoted(promotion(1, new Percent(1000), ALL, 0, true), promotion(2, new Percent(1000), ALL, 1, false));
        var later =
                promoted(promotion(1, new Percent(1000), ALL, 1, true), promotion(2, new Percent(2000), ALL, 0, false));

        assertThat(first.of(LAMP, 1).price()).isEqualTo(eur(2700));
        assertThat(later.of(LAMP, 1).price()).isEqualTo(eur(2400));
    }

    @Test
    void aPromotionOfASellerIsForHisOffersOnly() {
        var prices = promoted(promotion(1, new Percent(1000), new Scope(Scope.Kind.ALL, "", SAM), 0, false));

        assertThat(prices.of(LAMP, 1).isReduced()).isFalse();
        assertThat(prices.of(offer(2, SAM, eur(1000)), 1).price()).isEqualTo(eur(900));
    }

    @Test
    void aDealIsForTheWholeLineOrForNoneOfIt() {
        var prices = new UnitPrices(List.of(), Map.of(LAMP.id(), deal(LAMP, 2000, 5, 3)), Map.of());

        assertThat(prices.of(LAMP, 2).price()).isEqualTo(eur(2400));
        assertThat(prices.of(LAMP, 3).price()).isEqualTo(eur(3000));
        assertThat(prices.of(LAMP, 3).deal()).isPresent();
    }

    @Test
    void aDealIsTheLastWordOnItsLine() {
        var other = offer(2, SOL, eur(1000));
        var prices = new UnitPrices(List.of(), Map.of(LAMP.id(), deal(LAMP, 2000, 5, 0)), Map.of());

        var basket = BasketCalculation.basket(
                List.of(new PricedItem(LAMP, 1), new PricedItem(other, 1)), prices, List.of(TEN));

        assertThat(basket.lines()).extracting(Basket.Line::discount).containsExactly(eur(0), eur(100));
    }

    @Test
    void aReducedPriceKnowsSinceWhen() {
        assertThat(promoted(promotion(1, new Percent(1000), ALL, 0, false))
                        .of(LAMP, 1)
                        .reducedSince())
                .contains(OPEN.start());
        assertThat(PriceTag.of(LAMP).reducedSince()).isEmpty();
    }
}
