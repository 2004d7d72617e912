package shop.canoe.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.security.NotAllowedException;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.People;

/** Who may make what. */
class IssuerTest {
    private static final SellerId SOL = new SellerId(new UUID(1, 1));
    private static final SellerId SAM = new SellerId(new UUID(2, 2));
    private static final Window OPEN = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

    @Test
    void aSellerMakesCouponsForHisOwnLinesAloneAndBearsThem() {
        var sol = Issuer.seller(SOL);

        assertThatThrownBy(() -> coupons().make(coupon(null, Funding.SELLERS), sol))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> coupons().make(coupon(SAM, Funding.SELLERS), sol))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> coupons().make(coupon(SOL, Funding.SHOP), sol))
                .isInstanceOf(NotAllowedException.class);
        assertThat(coupons().make(coupon(SOL, Funding.SELLERS), sol).seller()).isEqualTo(SOL);
    }

    @Test
    void theOperatorMakesCouponsForAll() {
        var operator = Issuer.operator(People.operator());

        assertThat(coupons().make(coupon(null, Funding.SHOP), operator).funding())
                .isEqualTo(Funding.SHOP);
    }

    @Test
    void aSellerMakesPromotionsForHisOwnOffersAlone() {
        var terms = new NewPromotion(
                "Sale", new Benefit.Percent(1000), new Scope(Scope.Kind.ALL, "", null), 100, false, OPEN);

        assertThatThrownBy(() -> new PromotionService().make(terms, Issuer.seller(SOL)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aPromotionThatCouldNotBeMadeIsNotTriedOutEither() {
        var terms = new NewPromotion(
                "Sale", new Benefit.Percent(15_000), new Scope(Scope.Kind.ALL, "", null), 100, false, OPEN);

        assertThatThrownBy(() -> new PromotionService().touching(terms))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .extracting("field")
                                .isEqualTo("value"));
    }

    private static NewCoupon coupon(@Nullable SellerId seller, Funding funding) {
        return new NewCoupon(
                "SAVE", "Save", new Benefit.Percent(1000), funding, seller, null, 100, false, OPEN, null, null);
    }

    private static CouponService coupons() {
        var service = new CouponService();
        service.clock = Clock.systemUTC();
        service.coupons = new CouponRepository() {
            @Override
            boolean exists(String code) {
                return false;
            }

            @Override
            void add(Coupon coupon) {}
        };
        return service;
    }
}
