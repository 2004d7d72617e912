package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.text.Messages;

/** Shows products and categories. Views come from the catalogue cache and may be a minute old. */
@ApplicationScoped
@Transactional
public class CatalogService {
    @Inject
    CatalogRepository catalog;

    @Inject
    CatalogCache cache;

    @Inject
    DomainEvents events;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** A product by its public number, in any state. Malformed is not found. */
    public Optional<ProductView> find(String number) {
        if (!number.matches("[0-9A-Z]{10}")) return Optional.empty();
        return Optional.ofNullable(cache.numbers(List.of(number), catalog::productIdsByNumber)
                        .get(number))
                .map(id -> products(List.of(id)).get(id));
    }

    /** The survivor's URL of a merged product. */
    public Optional<String> survivorUrl(ProductId merged) {
        return catalog.find(merged)
                .flatMap(Product::survivor)
                .map(survivor -> products(List.of(survivor)).get(survivor))
                .map(ProductView::url);
    }

    /** Products by id; unknown ids are absent. One query for what is not cached. */
    public Map<ProductId, ProductView> products(Collection<ProductId> ids) {
        return cache.products(ids, this::fresh);
    }

    /** Products by id as the database has them, past the cache: for those who walk the whole catalogue or index changes. */
    public Map<ProductId, ProductView> fresh(Collection<ProductId> ids) {
        if (ids.isEmpty()) return Map.of();
        var products = catalog.list(ids);
        var known = tree();
        var isComplete = products.stream()
                .allMatch(product -> known.byId(product.categoryId()).isPresent());
        var tree = isComplete ? known : readTree();
        return products.stream()
                .map(product -> product.toView(tree.byId(product.categoryId()).orElseThrow(), messages))
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
    }

    /** The products of these SKUs; unknown SKUs are absent. */
    public Map<Sku, ProductView> productsOf(Collection<Sku> skus) {
        var ids = idsOf(skus);
        var products = products(ids.values());
        return ids.entrySet().stream()
                .filter(entry -> products.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> products.get(entry.getValue())));
    }

    /** The ids of the products of these SKUs; unknown SKUs are absent. Cheaper than {@link #productsOf}. */
    public Map<Sku, ProductId> idsOf(Collection<Sku> skus) {
        return cache.skus(skus, catalog::productIds);
    }

    /** The newest active products by release date, then by number. */
    public List<ProductId> newest(int limit) {
        return cache.newest(limit, () -> catalog.newest(limit));
    }

    /** Departments: the roots of the category tree, by name. */
    public List<CategoryView> departments() {
        return tree().departments();
    }

    public Optional<CategoryView> category(String slug) {
        return tree().bySlug(slug);
    }

    /** Categories by id; unknown ids are absent. */
    public Map<CategoryId, CategoryView> categories(Collection<CategoryId> ids) {
        var tree = tree();
        var found = new HashMap<CategoryId, CategoryView>();
        ids.forEach(id -> tree.byId(id).ifPresent(category -> found.put(id, category)));
        return found;
    }

    /** Up to {@code limit} ids of active products after {@code last} in id order (null: from the start): for those who walk the whole catalogue. */
    public List<ProductId> after(@Nullable ProductId last, int limit) {
        return catalog.after(last, limit);
    }

    /** Those of {@link #after(ProductId, int)} that lie in this very category. */
    public List<ProductId> after(CategoryId category, @Nullable ProductId last, int limit) {
        return catalog.after(category, last, limit);
    }

    /** All categories as the database has them; those of a department follow each other. */
    public List<CategoryId> categoryIds() {
        return CategoryTree.of(catalog.categories(), Map.of()).ids();
    }

    /** How many products are active. */
    public long count() {
        return catalog.count();
    }

    /**
     * Ends a product: its page answers 410. Publishes {@link ProductsChanged}.
     *
     * @throws ProductNotFoundException if there is no such product
     */
    public void end(ProductId product) {
        find(product).end(clock.instant());
        announce(product);
    }

    /**
     * Merges a product into another: its URL leads there. Publishes {@link ProductsChanged}.
     *
     * @throws ProductNotFoundException if there is no such product
     * @throws ProductNotMergeableException if the survivor is the product itself or was merged away
     */
    public void merge(ProductId product, ProductId survivor) {
        find(product).mergeInto(find(survivor), clock.instant());
        announce(product);
    }

    private Product find(ProductId id) {
        return catalog.find(id).orElseThrow(ProductNotFoundException::new);
    }

    private void announce(ProductId product) {
        cache.forgetAfterCommit(List.of(product));
        events.publish(new ProductsChanged(List.of(product.value())));
    }

    private CategoryTree tree() {
        return cache.tree(this::readTree);
    }

    private CategoryTree readTree() {
        return CategoryTree.of(catalog.categories(), catalog.firstImages());
    }
}
