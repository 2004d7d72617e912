package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferService;
import shop.canoe.promotions.Benefit.Percent;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.NewCoupon;
import shop.canoe.promotions.NewDeal;
import shop.canoe.promotions.NewPromotion;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.Scope;
import shop.canoe.promotions.Window;

/** The demo's coupons TEN, ONCE and PAST, its sale and its lightning deals; what is there already stays as it is. */
@ApplicationScoped
class DemoPromotions {
    private static final Duration LONG = Duration.ofDays(365);

    @Inject
    CouponService coupons;

    @Inject
    PromotionService promotions;

    @Inject
    OfferService offers;

    @Inject
    Clock clock;

    void load() {
        var now = clock.instant();
        var operator = operator();
        var open = new Window(now.minus(Duration.ofDays(1)), now.plus(LONG));
        if (coupons.list(operator).isEmpty()) {
            coupon("TEN", "10 % off", 1000, open, null, 1);
            coupon("ONCE", "20 % off for one", 2000, open, 1, null);
            coupon("PAST", "15 % off, last week", 1500, lastWeek(now), null, null);
        }
        if (promotions.promotions(operator).isEmpty()) promotions.make(sale(open), operator);
        if (promotions.deals(operator).isEmpty()) {
            deal("TRAIN-LITTLEJCT-RED", 2000, 5, now);
            deal("JIG-NIGHTTRAIN", 1500, 40, now);
        }
    }

    private Issuer operator() {
        return Issuer.operator(DemoPeople.machine(clock.instant()));
    }

    private static Window lastWeek(Instant now) {
        return new Window(now.minus(Duration.ofDays(8)), now.minus(Duration.ofDays(1)));
    }

    private void coupon(
            String code, String name, int basisPoints, Window window, @Nullable Integer uses, @Nullable Integer each) {
        coupons.make(
                new NewCoupon(
                        code,
                        name,
                        new Percent(basisPoints),
                        Funding.SELLERS,
                        null,
                        null,
                        100,
                        false,
                        window,
                        uses,
                        each),
                operator());
    }

    private static NewPromotion sale(Window window) {
        return new NewPromotion(
                "Tidy desk week",
                new Percent(1000),
                new Scope(Scope.Kind.CATEGORY, "notebooks", null),
                100,
                false,
                window);
    }

    /** On the cheapest offer of the SKU, for the next twelve hours. */
    private void deal(String sku, int basisPoints, int cap, Instant now) {
        offers.active(List.of(new Sku(sku))).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(offer -> promotions.make(
                        new NewDeal(offer.id(), basisPoints, new Window(now, now.plus(Duration.ofHours(12))), cap),
                        operator()));
    }
}
