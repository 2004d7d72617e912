package shop.canoe.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.Trace.Kind;
import shop.canoe.pricing.Trace.Step;
import shop.canoe.promotions.Benefit;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionView;

/**
 * What one unit costs before coupons and tax: the offer's price, lowered by the catalogue promotions in their order, then
 * by a deal. Arithmetic only: everything it needs is handed in.
 */
final class UnitPrices {
    private final List<PromotionView> promotions;
    private final Map<OfferId, DealView> deals;
    private final Map<Sku, ProductView> products;

    /**
     * @param promotions that hold now, in their order
     * @param deals that hold now, with their counters
     * @param products of the offers, as far as a promotion asks for them
     */
    UnitPrices(List<PromotionView> promotions, Map<OfferId, DealView> deals, Map<Sku, ProductView> products) {
        this.promotions = promotions;
        this.deals = deals;
        this.products = products;
    }

    /** Of offers alone. */
    static UnitPrices plain() {
        return new UnitPrices(List.of(), Map.of(), Map.of());
    }

    /** @param quantity wanted: a deal is for the whole line or for none of it */
    PriceTag of(OfferView offer, int quantity) {
        var steps = new ArrayList<Step>();
        var price = offer.price();
        steps.add(Step.of(Kind.OFFER, offer.id().value(), "pricing.step.offer", price));
        var applied = new ArrayList<PromotionView>();
        for (var promotion : promotions) {
            if (!follows(promotion, applied, offer)) continue;
            var off = promotion.benefit().off(price);
            if (off.isZero()) continue;
            price = price.minus(off);
            applied.add(promotion);
            steps.add(step(promotion, price));
        }
        var deal = Optional.ofNullable(deals.get(offer.id()));
        boolean isDealPrice = deal.filter(running -> running.left() >= quantity).isPresent();
        var dealDiscount = Money.zero(price.currency());
        if (isDealPrice) {
            dealDiscount = price.share(deal.orElseThrow().basisPoints());
            price = price.minus(dealDiscount);
            steps.add(step(deal.orElseThrow(), price));
        }
        return new PriceTag(
                offer.price(), price, List.copyOf(applied), deal, isDealPrice, dealDiscount, List.copyOf(steps));
    }

    private boolean follows(PromotionView promotion, List<PromotionView> applied, OfferView offer) {
        if (!applied.isEmpty() && (promotion.isExclusive() || applied.get(0).isExclusive())) return false;
        return promotion.scope().covers(offer, product(offer));
    }

    private @Nullable ProductView product(OfferView offer) {
        return products.get(offer.sku());
    }

    private static Step step(PromotionView promotion, Money after) {
        return promotion.benefit() instanceof Benefit.Percent percent
                ? Step.of(
                        Kind.PROMOTION,
                        promotion.id(),
                        "pricing.step.promotion",
                        after,
                        promotion.name(),
                        percent(percent.basisPoints()))
                : Step.of(Kind.PROMOTION, promotion.id(), "pricing.step.promotion_price", after, promotion.name());
    }

    private static Step step(DealView deal, Money after) {
        return Step.of(Kind.DEAL, deal.id(), "pricing.step.deal", after, percent(deal.basisPoints()));
    }

    /** 1000 as 10, 810 as 8.1. */
    static String percent(int basisPoints) {
        var percent = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString();
    }
}
