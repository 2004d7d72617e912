package shop.canoe.pricing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.Customer;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.Rules;
import shop.canoe.promotions.Window;
import shop.canoe.sellers.SellerId;

/** Pricing in a shop that has no promotion, deal or coupon. */
public final class PlainPricing {
    private PlainPricing() {}

    /** The same, but that one offer has a deal of so many ten-thousandths off. */
    public static PricingService reducing(OfferId offer, int basisPoints) {
        var open = new Window(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        var deal = new DealView(
                new UUID(4, 1), offer, new Sku("DEAL"), new SellerId(new UUID(0, 3)), basisPoints, open, 100, 0);
        return service(new Rules(List.of(), List.of(deal)), Map.of(offer, deal));
    }

    public static PricingService service() {
        return service(Rules.NONE, Map.of());
    }

    private static PricingService service(Rules rules, Map<OfferId, DealView> deals) {
        var service = new PricingService();
        service.taxes = new TaxRates();
        service.promotions = new PromotionService() {
            @Override
            public Rules remembered() {
                return rules;
            }

            @Override
            public Rules fresh() {
                return rules;
            }

            @Override
            public Map<OfferId, DealView> dealsOf(Rules held, Collection<OfferId> offers) {
                return deals;
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
