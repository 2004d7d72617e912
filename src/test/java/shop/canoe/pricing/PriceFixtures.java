package shop.canoe.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.promotions.Benefit;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionView;
import shop.canoe.promotions.Scope;
import shop.canoe.promotions.Window;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;

/** Lamps, coupons and promotions with memorable values. */
final class PriceFixtures {
    static final SellerId SOL = new SellerId(new UUID(0, 1));
    static final SellerId SAM = new SellerId(new UUID(0, 2));
    static final SellerId TAM = new SellerId(new UUID(0, 3));
    static final Window OPEN = new Window(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    private PriceFixtures() {}

    static OfferView offer(int number, SellerId seller, Money price) {
        return new OfferView(
                new OfferId(new UUID(1, number)), new Sku("SKU-" + number), seller, Condition.NEW, price, 1, true, 0);
    }

    static Money eur(long minor) {
        return new Money(minor, "EUR");
    }

    static CouponAnswer coupon(int number, String code, Benefit benefit) {
        return coupon(number, code, benefit, null, null, false);
    }

    static CouponAnswer coupon(
            int number,
            String code,
            Benefit benefit,
            @Nullable SellerId seller,
            @Nullable Money minimum,
            boolean isExclusive) {
        return coupon(number, code, benefit, Funding.SELLERS, seller, minimum, isExclusive);
    }

    /** One that the marketplace bears. */
    static CouponAnswer shopsCoupon(int number, String code, Benefit benefit) {
        return coupon(number, code, benefit, Funding.SHOP, null, null, false);
    }

    private static CouponAnswer coupon(
            int number,
            String code,
            Benefit benefit,
            Funding funding,
            @Nullable SellerId seller,
            @Nullable Money minimum,
            boolean isExclusive) {
        return new CouponAnswer(
                code,
                Optional.of(new CouponView(
                        new UUID(2, number),
                        code,
                        code,
                        benefit,
                        funding,
                        seller,
                        minimum,
                        0,
                        isExclusive,
                        OPEN,
                        null,
                        1,
                        0)),
                Optional.empty());
    }

    static PromotionView promotion(int number, Benefit benefit, Scope scope, int priority, boolean isExclusive) {
        return new PromotionView(new UUID(3, number), "Sale " + number, benefit, scope, priority, isExclusive, OPEN);
    }

    static DealView deal(OfferView offer, int basisPoints, int cap, int claimed) {
        return new DealView(new UUID(4, 1), offer.id(), offer.sku(), offer.sellerId(), basisPoints, OPEN, cap, claimed);
    }

    static DeliveryRates rates(Money standard) {
        return new DeliveryRates(standard, Optional.empty(), Optional.empty());
    }

    static UnitPrices promoted(PromotionView... promotions) {
        return new UnitPrices(
                List.of(promotions).stream().sorted(PromotionView.ORDER).toList(), Map.of(), Map.of());
    }
}
