package shop.canoe.pricing;

import static java.util.stream.Collectors.toMap;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.Customer;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.PromotionView;
import shop.canoe.promotions.Rules;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/**
 * Says what things cost: on a list and a product's page ({@link #tags}), in a cart ({@link #basket}), at the checkout and on
 * the order ({@link #quote}). All three are the same function, taken as far as enough is known.
 *
 * <p>The order of the steps is fixed: the offer's price; a price list (there is none yet: it would come in
 * {@link UnitPrices#of} before the promotions); catalogue promotions by priority, then id; coupons by priority, then id,
 * over the lines without a deal; the deal, which is the last word on its line; tax by destination; one rounding.
 */
@ApplicationScoped
@Transactional
public class PricingService {
    @Inject
    OfferService offers;

    @Inject
    SellerService sellers;

    @Inject
    PromotionService promotions;

    @Inject
    CouponService coupons;

    @Inject
    CatalogService catalog;

    @Inject
    TaxRates taxes;

    /**
     * What one unit of each offer costs now, where a promotion or a deal has a say; the others are absent. Rules are as
     * remembered, counters of deals as they are now: one query where a deal runs, none elsewhere.
     *
     * @param products of the offers
     */
    @WithSpan("pricing")
    public Map<OfferId, PriceTag> tags(Collection<OfferView> offers, Collection<ProductView> products) {
        var rules = promotions.remembered();
        if (rules.isEmpty() || offers.isEmpty()) return Map.of();
        var prices = new UnitPrices(
                rules.promotions(),
                promotions.dealsOf(rules, offers.stream().map(OfferView::id).toList()),
                bySku(products));
        var tags = new HashMap<OfferId, PriceTag>();
        for (var offer : offers) {
            var tag = prices.of(offer, 1);
            if (tag.isReduced() || tag.deal().isPresent()) tags.put(offer.id(), tag);
        }
        return tags;
    }

    /** What one unit of an offer costs now, and why, promoted or not. */
    public PriceTag tag(OfferView offer, Collection<ProductView> products) {
        return Optional.ofNullable(tags(List.of(offer), products).get(offer.id()))
                .orElseGet(() -> PriceTag.of(offer));
    }

    private static Map<Sku, ProductView> bySku(Collection<ProductView> products) {
        var bySku = new HashMap<Sku, ProductView>();
        products.forEach(product -> product.variants().forEach(variant -> bySku.put(variant.sku(), product)));
        return bySku;
    }

    /**
     * Prices items as far as no destination has to be known, by remembered rules: for a cart. One query where a deal runs,
     * and those of {@link CouponService#judge} where codes were entered.
     *
     * @param items at least one, each offer once
     * @param products of the offers
     */
    @WithSpan("pricing")
    public Basket basket(
            List<PricedItem> items, Map<Sku, ProductView> products, List<String> codes, Customer customer) {
        var rules = promotions.remembered();
        var prices = new UnitPrices(rules.promotions(), promotions.dealsOf(rules, ids(items)), products);
        return BasketCalculation.basket(items, prices, coupons.judge(codes, customer));
    }

    /**
     * Prices the items as they stand now, by the rules as the database has them. At most eight queries, however many items.
     *
     * @throws OfferNotAvailableException if an offer has ended, its seller may not sell, or there is none
     * @throws ExpressNotOfferedException if express is asked of a seller who has none
     */
    @WithSpan("pricing")
    public Quote quote(QuoteRequest request) {
        var found = offers.views(ids(request));
        return quote(
                request,
                found,
                sellers.current(found.values().stream()
                        .map(OfferView::sellerId)
                        .distinct()
                        .toList()));
    }

    /**
     * As {@link #quote(QuoteRequest)}, for a caller who has read offers and sellers in the same transaction: they are not
     * asked for again.
     */
    @WithSpan("pricing")
    public Quote quote(QuoteRequest request, Map<OfferId, OfferView> offers, Map<SellerId, SellerView> sellers) {
        check(request);
        requireActive(request, offers);
        var rules = promotions.fresh();
        var items = request.items().stream()
                .flatMap(item -> Stream.ofNullable(offers.get(item.offerId()))
                        .map(offer -> new PricedItem(offer, item.quantity())))
                .toList();
        var prices = new UnitPrices(
                rules.promotions(), promotions.dealsOf(rules, ids(items)), products(rules, offers.values()));
        var basket = BasketCalculation.basket(items, prices, coupons.judge(request.coupons(), request.customer()));
        return QuoteCalculation.quote(basket, taxes.of(request.country()), request.speeds(), rates(sellers));
    }

    /**
     * What carts would come to with one promotion more, and what they come to now; before coupons, delivery and tax. Offers
     * that are not for sale any more are left out.
     *
     * @param carts units by offer
     */
    public Replay replay(Collection<Map<OfferId, Integer>> carts, PromotionView another) {
        var found = new HashMap<OfferId, OfferView>();
        offers.views(carts.stream()
                        .flatMap(cart -> cart.keySet().stream())
                        .distinct()
                        .toList())
                .forEach((id, offer) -> {
                    if (offer.isActive()) found.put(id, offer);
                });
        var products = catalog.productsOf(
                found.values().stream().map(OfferView::sku).distinct().toList());
        var rules = promotions.fresh();
        var now = new UnitPrices(rules.promotions(), Map.of(), products);
        var then = new UnitPrices(rules.with(another).promotions(), Map.of(), products);
        return Replay.of(carts, found, now, then);
    }

    private static void requireActive(QuoteRequest request, Map<OfferId, OfferView> offers) {
        var missing = ids(request).stream()
                .filter(id -> Optional.ofNullable(offers.get(id))
                        .filter(OfferView::isActive)
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) throw new OfferNotAvailableException(missing);
    }

    private Map<Sku, ProductView> products(Rules rules, Collection<OfferView> found) {
        if (!rules.asksForProducts()) return Map.of();
        return catalog.productsOf(found.stream().map(OfferView::sku).distinct().toList());
    }

    private static Map<SellerId, DeliveryRates> rates(Map<SellerId, SellerView> sellers) {
        return sellers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, seller -> seller.getValue().rates()));
    }

    private static List<OfferId> ids(QuoteRequest request) {
        return request.items().stream().map(QuoteRequest.Item::offerId).toList();
    }

    private static List<OfferId> ids(List<PricedItem> items) {
        return items.stream().map(item -> item.offer().id()).toList();
    }

    private static void check(QuoteRequest request) {
        var offers = new HashSet<OfferId>();
        for (var item : request.items())
            if (item.quantity() < 1 || !offers.add(item.offerId()))
                throw new IllegalArgumentException("each offer once, with at least one unit");
        if (offers.isEmpty()) throw new IllegalArgumentException("nothing to price");
    }
}
