package shop.canoe.cart;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.catalog.CatalogService;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.BuyBox;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PriceTag;
import shop.canoe.pricing.PricingService;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/**
 * What could be bought in place of a line that cannot be: the best of other sellers, by what a shopper would pay. Swaps
 * nothing by itself.
 */
@ApplicationScoped
@Transactional
public class Alternatives {
    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    CatalogService catalog;

    @Inject
    PricingService pricing;

    @Inject
    SellerService sellers;

    /** Another seller's offer of the same SKU. */
    public record Alternative(OfferId offer, String sellerName, Money price) {}

    /** By line, for those that have ended or are sold out and have one. Nothing is asked when there are no such lines. */
    public Map<UUID, Alternative> of(CartView cart) {
        var gone = cart.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.problem() != null && (line.available() == 0 || isEnded(line)))
                .toList();
        if (gone.isEmpty()) return Map.of();
        var skus = gone.stream().map(CartView.Line::sku).distinct().toList();
        var active = offers.active(skus);
        var all = active.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) return Map.of();
        var products = catalog.productsOf(skus);
        var priced = PriceTag.atTheirPrices(active, pricing.tags(all, products.values()));
        var available = stock.available(all.stream().map(OfferView::id).toList());
        var best = new HashMap<UUID, OfferView>();
        for (var line : gone)
            if (products.containsKey(line.sku()))
                BuyBox.featured(others(line, priced.getOrDefault(line.sku(), List.of())), available)
                        .ifPresent(offer -> best.put(line.id(), offer));
        return views(best);
    }

    private static List<OfferView> others(CartView.Line line, List<OfferView> offers) {
        return offers.stream()
                .filter(offer -> !offer.sellerId().equals(line.sellerId()))
                .toList();
    }

    private static boolean isEnded(CartView.Line line) {
        return "cart.problem.ended".equals(line.problem());
    }

    private Map<UUID, Alternative> views(Map<UUID, OfferView> best) {
        var names = sellers.views(
                best.values().stream().map(OfferView::sellerId).distinct().toList());
        return best.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> {
            var offer = entry.getValue();
            var name = Optional.ofNullable(names.get(offer.sellerId()))
                    .map(SellerView::name)
                    .orElse("");
            return new Alternative(offer.id(), name, offer.price());
        }));
    }
}
