package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import shop.canoe.platform.cache.Caches;
import shop.canoe.platform.persistence.AfterCommit;

/**
 * The catalogue's caches. What a transaction changed is forgotten right after its commit, and once more by
 * {@link CatalogListener}, should the node die in between or a reader have put back what it read before the commit.
 */
@ApplicationScoped
class CatalogCache {
    private static final String PRODUCT = "catalog.products";
    private static final String NUMBER = "catalog.number";
    private static final String SKU = "catalog.sku";
    private static final String TREE = "catalog.tree";
    private static final String NEWEST = "catalog.newest";
    private static final String ONLY = "only";

    @Inject
    Caches caches;

    @Inject
    AfterCommit afterCommit;

    Map<ProductId, ProductView> products(
            Collection<ProductId> ids, Function<Collection<ProductId>, Map<ProductId, ProductView>> load) {
        return caches.getAll(PRODUCT, ids, load, new ProductPacking());
    }

    /** Numbers and SKUs never change hands, so these are never evicted. */
    Map<String, ProductId> numbers(
            Collection<String> numbers, Function<Collection<String>, Map<String, ProductId>> load) {
        return caches.getAll(NUMBER, numbers, load);
    }

    Map<Sku, ProductId> skus(Collection<Sku> skus, Function<Collection<Sku>, Map<Sku, ProductId>> load) {
        return caches.getAll(SKU, skus, load);
    }

    CategoryTree tree(Supplier<CategoryTree> load) {
        return only(caches.<String, CategoryTree>getAll(TREE, List.of(ONLY), missing -> Map.of(ONLY, load.get()))
                .values());
    }

    List<ProductId> newest(int limit, Supplier<List<ProductId>> load) {
        return only(caches.<Integer, ArrayList<ProductId>>getAll(
                        NEWEST, List.of(limit), missing -> Map.of(limit, new ArrayList<>(load.get())))
                .values());
    }

    void forgetAfterCommit(Collection<ProductId> products) {
        var forgotten = List.copyOf(products);
        afterCommit.run(() -> forget(forgotten));
    }

    void forget(Collection<ProductId> products) {
        caches.evict(PRODUCT, products);
        caches.clear(TREE);
        caches.clear(NEWEST);
    }

    private static <T> T only(Collection<T> values) {
        return values.iterator().next();
    }
}
