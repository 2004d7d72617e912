package shop.canoe.cart;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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

/** What could be bought in place of a line that cannot be: the best of other sellers. Swaps nothing by itself. */
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
        var available = stock.available(active.values().stream()
                .flatMap(List::stream)
                .map(OfferView::id)
                .toList());
        var best = new HashMap<UUID, OfferView>();
        for (var line : gone)
            BuyBox.featured(others(line, active.getOrDefault(line.sku(), List.of())), available)
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
        if (best.isEmpty()) return Map.of();
        var found = new ArrayList<>(best.values());
        var products =
                catalog.productsOf(found.stream().map(OfferView::sku).distinct().toList());
        var tags = pricing.tags(found, products.values());
        var names =
                sellers.views(found.stream().map(OfferView::sellerId).distinct().toList());
        return best.entrySet().stream()
                .filter(entry -> products.containsKey(entry.getValue().sku()))
                .collect(toMap(Map.Entry::getKey, entry -> {
                    var offer = entry.getValue();
                    return new Alternative(
                            offer.id(),
                            Optional.ofNullable(names.get(offer.sellerId()))
                                    .map(SellerView::name)
                                    .orElse(""),
                            tags.getOrDefault(offer.id(), PriceTag.of(offer)).price());
                }));
    }
}
