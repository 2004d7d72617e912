package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.pricing.PriceHistory;
import shop.canoe.pricing.PriceTag;
import shop.canoe.pricing.PricingService;
import shop.canoe.promotions.PromotionService;
import shop.canoe.sellers.SellerService;

/** Reads offers, stock and sellers of any number of products with one query each, and deals where there are any. */
@ApplicationScoped
class Markets {
    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    SellerService sellers;

    @Inject
    PricingService pricing;

    @Inject
    PriceHistory history;

    @Inject
    PromotionService promotions;

    @Inject
    PageFacts page;

    @Inject
    Clock clock;

    Market of(Collection<ProductView> products) {
        page.shows(PageThings.cards(products));
        var skus = products.stream()
                .flatMap(product -> product.variants().stream())
                .map(VariantView::sku)
                .toList();
        if (skus.isEmpty()) return Market.EMPTY;
        var offered = offers.active(skus);
        var all = offered.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) return Market.EMPTY;
        page.isAbout(Stream.of(PageThings.PROMOTIONS));
        page.lastsUntil(nextChange(all, products));
        var tags = pricing.tags(all, products);
        return new Market(
                PriceTag.atTheirPrices(offered, tags),
                stock.available(all.stream().map(OfferView::id).toList()),
                sellers.views(all.stream().map(OfferView::sellerId).collect(Collectors.toSet())),
                tags,
                before(tags));
    }

    /** Promotions and deals begin and end; delivery promises move on at a full hour. */
    private Instant nextChange(Collection<OfferView> offers, Collection<ProductView> products) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return promotions
                .nextChange(offers.stream().map(OfferView::id).collect(Collectors.toSet()), products)
                .filter(hour::isAfter)
                .orElse(hour);
    }

    /** What reduced offers cost before: the lowest of thirty days, where that was written down, and never less than now. */
    private Map<OfferId, Money> before(Map<OfferId, PriceTag> tags) {
        var since = new HashMap<OfferId, Instant>();
        tags.forEach((offer, tag) -> tag.reducedSince().ifPresent(start -> since.put(offer, start)));
        var lowest = history.lowestBefore(since);
        var before = new HashMap<OfferId, Money>();
        tags.forEach((offer, tag) -> {
            var price = lowest.getOrDefault(offer, tag.asked());
            if (tag.isReduced() && price.compareTo(tag.price()) > 0) before.put(offer, price);
        });
        return before;
    }
}
