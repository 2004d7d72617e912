package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PriceHistory;
import shop.canoe.search.Showcase;

/** Makes the cards of lists: at most five queries, however many products, in one transaction: five would cost more than they ask. */
@ApplicationScoped
@Transactional
public class ProductCards {
    /** Less is not worth a word. */
    static final int SAVING = 5;

    @Inject
    CatalogService catalog;

    @Inject
    Markets markets;

    @Inject
    PriceHistory history;

    @Inject
    OfferWords words;

    /** The cards by product; products that are unknown, ended or merged are absent. */
    public Map<ProductId, ProductCard> of(Collection<ProductId> ids) {
        return of(ids, Map.of());
    }

    /** The cards of a list with these filters, see {@link shop.canoe.search.SearchQuery#filters}: a red one where red is ticked. */
    public Map<ProductId, ProductCard> of(Collection<ProductId> ids, Map<String, List<String>> filters) {
        var products = catalog.products(ids).values().stream()
                .filter(product -> product.state() == ProductState.ACTIVE)
                .toList();
        return of(products, markets.of(products), filters);
    }

    /** The cards of these products on this market. */
    Map<ProductId, ProductCard> of(List<ProductView> products, Market market, Map<String, List<String>> filters) {
        var showcases = new LinkedHashMap<ProductView, Showcase>();
        products.forEach(product -> showcases.put(product, market.showcase(product, filters)));
        var lowest = history.lowest(showcases.values().stream()
                .filter(showcase -> isSaving(showcase, market))
                .flatMap(showcase -> Stream.ofNullable(showcase.offer()))
                .map(OfferView::id)
                .toList());
        var cards = new HashMap<ProductId, ProductCard>();
        showcases.forEach((product, showcase) ->
                cards.put(product.id(), card(product, showcase, market, lowest, !filters.isEmpty())));
        return cards;
    }

    /** Whether the list price is struck out on the card: it is not where a promotion's former price is. */
    private static boolean isSaving(Showcase showcase, Market market) {
        return showcase.offer() != null
                && !market.before().containsKey(showcase.offer().id())
                && showcase.saving() >= SAVING;
    }

    /** The cards of these products in their order. */
    public List<ProductCard> inOrder(List<ProductId> ids) {
        return inOrder(ids, of(ids));
    }

    /** Those of the cards that belong to these products, in their order. */
    public static List<ProductCard> inOrder(List<ProductId> ids, Map<ProductId, ProductCard> cards) {
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private ProductCard card(
            ProductView product, Showcase showcase, Market market, Map<OfferId, Money> lowest, boolean isFiltered) {
        var variant = showcase.variant();
        var others = market.inStock(variant.sku()).stream()
                .filter(offer -> !offer.equals(showcase.offer()))
                .toList();
        boolean isSaving = isSaving(showcase, market);
        return new ProductCard(
                product.title(),
                product.brand(),
                variant.image(),
                !isFiltered || product.variants().size() == 1 ? product.url() : product.url(variant.sku()),
                shown(showcase, market),
                isSaving ? variant.listPrice() : null,
                isSaving ? PriceHistory.lowestOf(Objects.requireNonNull(showcase.offer()), lowest) : null,
                showcase.saving(),
                others.size(),
                cheapest(others).orElse(null));
    }

    private @Nullable ShownOffer shown(Showcase showcase, Market market) {
        var offer = showcase.offer();
        return offer == null ? null : words.of(offer, market);
    }

    private static Optional<Money> cheapest(List<OfferView> offers) {
        return offers.stream().map(OfferView::price).min(Money::compareTo);
    }
}
