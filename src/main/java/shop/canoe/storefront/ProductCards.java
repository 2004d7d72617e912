package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferView;
import shop.canoe.search.Showcase;

/** Makes the cards of lists: at most four queries, however many products. */
@ApplicationScoped
public class ProductCards {
    /** Less is not worth a word. */
    static final int SAVING = 5;

    @Inject
    CatalogService catalog;

    @Inject
    Markets markets;

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
        var market = markets.of(products);
        var cards = new HashMap<ProductId, ProductCard>();
        products.forEach(product -> cards.put(product.id(), card(product, market, filters)));
        return cards;
    }

    /** The cards of these products in their order. */
    public List<ProductCard> inOrder(List<ProductId> ids) {
        return inOrder(ids, of(ids));
    }

    /** Those of the cards that belong to these products, in their order. */
    public static List<ProductCard> inOrder(List<ProductId> ids, Map<ProductId, ProductCard> cards) {
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    ProductCard card(ProductView product, Market market, Map<String, List<String>> filters) {
        var showcase = market.showcase(product, filters);
        var variant = showcase.variant();
        var others = market.inStock(variant.sku()).stream()
                .filter(offer -> !offer.equals(showcase.offer()))
                .toList();
        boolean isReduced = showcase.offer() != null
                && market.before().containsKey(showcase.offer().id());
        boolean isSaving = !isReduced && showcase.saving() >= SAVING;
        return new ProductCard(
                product.title(),
                product.brand(),
                variant.image(),
                filters.isEmpty() || product.variants().size() == 1 ? product.url() : product.url(variant.sku()),
                shown(showcase, market),
                isSaving ? variant.listPrice() : null,
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
