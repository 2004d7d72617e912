package shop.canoe.pricing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionView;

/**
 * What one unit of an offer costs now, before coupons and tax.
 *
 * @param asked the offer's own price
 * @param price what is paid; never more than is asked
 * @param promotions those that lower it, in the order they apply
 * @param deal the deal that runs on the offer, also when all of it is claimed; then the price is without it
 * @param isDealPrice whether the deal lowers it
 * @param dealDiscount what the deal takes off one unit; zero if it does not lower it
 */
public record PriceTag(
        Money asked,
        Money price,
        List<PromotionView> promotions,
        Optional<DealView> deal,
        boolean isDealPrice,
        Money dealDiscount,
        List<Trace.Step> steps) {

    /** Of an offer that nothing lowers. */
    public static PriceTag of(OfferView offer) {
        return UnitPrices.plain().of(offer, 1);
    }

    /** The offers at what they cost, cheapest first; {@code tags} of those whose price is another than they ask. */
    public static Map<Sku, List<OfferView>> atTheirPrices(
            Map<Sku, List<OfferView>> offered, Map<OfferId, PriceTag> tags) {
        if (tags.isEmpty()) return offered;
        var priced = new HashMap<Sku, List<OfferView>>();
        offered.forEach((sku, offers) -> priced.put(
                sku,
                offers.stream()
                        .map(offer -> tags.containsKey(offer.id())
                                ? offer.at(tags.get(offer.id()).price())
                                : offer)
                        .sorted(Comparator.comparing(OfferView::price).thenComparing(OfferView::id))
                        .toList()));
        return priced;
    }

    public boolean isReduced() {
        return price.compareTo(asked) < 0;
    }

    /** When the price was first lowered; empty if it is not. */
    public Optional<Instant> reducedSince() {
        return Stream.concat(
                        promotions.stream().map(promotion -> promotion.window().start()),
                        deal.stream()
                                .filter(running -> isDealPrice)
                                .map(running -> running.window().start()))
                .min(Instant::compareTo)
                .filter(since -> isReduced());
    }

    /** The steps that led to {@link #price}. */
    public Trace trace() {
        return new Trace(price.currency(), steps);
    }
}
