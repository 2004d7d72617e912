package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows products and categories. Views come from the catalogue cache and may be a minute old. */
@ApplicationScoped
@Transactional
public class CatalogService {

    /** A product by its public number, in any state. Malformed is not found. */
    public Optional<ProductView> find(String number) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The survivor's URL of a merged product. */
    public Optional<String> survivorUrl(ProductId merged) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Products by id; unknown ids are absent. One query for what is not cached. */
    public Map<ProductId, ProductView> products(Collection<ProductId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The products of these SKUs; unknown SKUs are absent. */
    public Map<Sku, ProductView> productsOf(Collection<Sku> skus) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The newest active products by release date, then by number. */
    public List<ProductId> newest(int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Departments: the roots of the category tree, by name. */
    public List<CategoryView> departments() {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<CategoryView> category(String slug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Categories by id; unknown ids are absent. */
    public Map<CategoryId, CategoryView> categories(Collection<CategoryId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Up to {@code limit} ids of active products after {@code last} in id order (null: from the start): for those who walk the whole catalogue. */
    public List<ProductId> after(@org.jspecify.annotations.Nullable ProductId last, int limit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Ends a product: its page answers 410. Publishes {@link ProductsChanged}. */
    public void end(ProductId product) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Merges a product into another: its URL leads there. Publishes {@link ProductsChanged}. */
    public void merge(ProductId product, ProductId survivor) {
        throw new UnsupportedOperationException("not built yet");
    }
}
