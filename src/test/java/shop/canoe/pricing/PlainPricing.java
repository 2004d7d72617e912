package shop.canoe.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.canoe.offers.OfferId;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.Customer;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.Rules;

/** Pricing in a shop that has no promotion, deal or coupon. */
public final class PlainPricing {
    private PlainPricing() {}

    public static PricingService service() {
        var service = new PricingService();
        service.taxes = new TaxRates();
        service.promotions = new PromotionService() {
            @Override
            public Rules remembered() {
                return Rules.NONE;
            }

            @Override
            public Rules fresh() {
                return Rules.NONE;
            }

            @Override
            public Map<OfferId, DealView> dealsOf(Rules rules, Collection<OfferId> offers) {
                return Map.of();
            }
        };
        service.coupons = new CouponService() {
            @Override
            public List<CouponAnswer> judge(List<String> codes, Customer customer) {
                return List.of();
            }
        };
        return service;
    }
}
