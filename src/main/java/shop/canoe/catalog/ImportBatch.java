package shop.canoe.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.RowOutcome.Change;
import shop.canoe.kernel.Money;

/**
 * Applies the rows of one batch to the products they speak of. Each row is checked whole before it changes anything, so
 * that a refused one leaves no trace.
 */
final class ImportBatch {
    private final String contributor;
    private final boolean mayChangeAll;
    private final CategoryNodes categories;
    private final Instant now;
    private final Map<String, Product> byKey = new LinkedHashMap<>();
    private final Map<String, Product> bySku = new HashMap<>();
    private final Map<UUID, Snapshot> before = new HashMap<>();

    private record Snapshot(ProductText text, List<Variant> variants) {
        static Snapshot of(Product product) {
            return new Snapshot(product.text(), product.variants());
        }
    }

    ImportBatch(
            String contributor,
            boolean mayChangeAll,
            Collection<Product> known,
            CategoryNodes categories,
            Instant now) {
        this.contributor = contributor;
        this.mayChangeAll = mayChangeAll;
        this.categories = categories;
        this.now = now;
        known.forEach(product -> {
            before.put(product.id(), Snapshot.of(product));
            byKey.put(product.productKey(), product);
            product.variants().forEach(variant -> bySku.put(variant.sku(), product));
        });
    }

    /** @throws RefusedRow if it cannot be taken */
    Change apply(ProductRow row) {
        var sku = row.sku().value();
        var owner = bySku.get(sku);
        if (owner != null) return change(owner, row);
        requireWholeProduct(row);
        var sister = byKey.get(row.product());
        var product = sister == null ? create(row) : addVariant(sister, row);
        bySku.put(sku, product);
        return Change.CREATED;
    }

    List<Product> created() {
        return byKey.values().stream()
                .filter(product -> !before.containsKey(product.id()))
                .toList();
    }

    /** Products that look different now, the new ones among them; what was changed to and fro is not. */
    List<ProductId> touched() {
        return byKey.values().stream()
                .filter(this::isTouched)
                .map(product -> new ProductId(product.id()))
                .toList();
    }

    boolean isTouched(ProductRow row) {
        return Optional.ofNullable(bySku.get(row.sku().value()))
                .map(this::isTouched)
                .orElse(false);
    }

    private boolean isTouched(Product product) {
        return !Snapshot.of(product).equals(before.get(product.id()));
    }

    private Change change(Product product, ProductRow row) {
        var sku = row.sku().value();
        if (!row.product().equals(sku) && !row.product().equals(product.productKey()))
            throw new RefusedRow("product", "catalog.import.other_product", product.productKey());
        var variant = product.variant(sku).orElseThrow();
        var changedVariant = variant(product, variant, row);
        var isSame = changedVariant.equals(variant) && !changesText(product.text(), row);
        if (isSame) return Change.UNCHANGED;
        if (!mayChange(product)) return Change.KEPT;
        requireDistinct(product, changedVariant);
        product.describe(text(product.text(), row), now);
        product.put(changedVariant, now);
        return Change.CHANGED;
    }

    private Product create(ProductRow row) {
        var first = Variant.of(
                row.sku(),
                or(row.options(), Map.of()),
                images(row, List.of(PictureLibrary.FALLBACK)),
                or(row.gtin(), ""),
                row.listPrice());
        var text = text(null, row);
        var product = Product.contribute(contributor, row.product(), text, first, now);
        byKey.put(product.productKey(), product);
        return product;
    }

    private Product addVariant(Product product, ProductRow row) {
        if (!mayChange(product)) throw new RefusedRow("product", "catalog.import.not_yours", product.productKey());
        var variant = variant(product, null, row);
        requireDistinct(product, variant);
        product.describe(text(product.text(), row), now);
        product.put(variant, now);
        return product;
    }

    private static void requireWholeProduct(ProductRow row) {
        if (row.title() == null) throw new RefusedRow("title", "catalog.import.title_missing");
        if (row.categoryPath() == null) throw new RefusedRow("category", "catalog.import.category_missing");
    }

    /** Variants of a product differ in the values of the same options. */
    private static void requireDistinct(Product product, Variant variant) {
        var options = variant.optionMap();
        for (var sister : product.variants()) {
            if (sister.sku().equals(variant.sku())) continue;
            var others = sister.optionMap();
            if (!others.keySet().equals(options.keySet()))
                throw new RefusedRow("options", "catalog.import.option_names", words(others.keySet()));
            if (others.equals(options)) throw new RefusedRow("options", "catalog.import.option_values", sister.sku());
        }
    }

    private static String words(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private boolean mayChange(Product product) {
        return mayChangeAll || product.isContributedBy(contributor);
    }

    private static Variant variant(Product product, @Nullable Variant old, ProductRow row) {
        var sister = product.variants().get(0);
        return Variant.of(
                row.sku(),
                inOrderOf(sister, or(row.options(), old == null ? Map.of() : old.optionMap())),
                images(row, (old == null ? sister : old).imageList()),
                or(row.gtin(), old == null ? "" : old.gtin()),
                listPrice(row, old));
    }

    private static Map<String, String> inOrderOf(Variant sister, Map<String, String> options) {
        var ordered = new LinkedHashMap<String, String>();
        for (var name : sister.optionMap().keySet())
            if (options.containsKey(name)) ordered.put(name, options.get(name));
        ordered.putAll(options);
        return ordered;
    }

    private static @Nullable Money listPrice(ProductRow row, @Nullable Variant old) {
        if (row.listPrice() != null || old == null) return row.listPrice();
        return old.listPrice();
    }

    private static List<String> images(ProductRow row, List<String> otherwise) {
        return row.images() == null || row.images().isEmpty() ? otherwise : row.images();
    }

    private boolean changesText(ProductText old, ProductRow row) {
        var isMoved = row.categoryPath() != null && !categories.isAt(old.categoryId(), row.categoryPath());
        return isMoved || !text(old, row, old.categoryId()).equals(old);
    }

    private ProductText text(@Nullable ProductText old, ProductRow row) {
        var category = row.categoryPath() == null && old != null
                ? old.categoryId()
                : categories.at(or(row.categoryPath(), List.of()), now);
        return text(old, row, category);
    }

    private static ProductText text(@Nullable ProductText old, ProductRow row, UUID category) {
        return new ProductText(
                or(row.title(), old == null ? "" : old.title()).strip(),
                or(row.brand(), old == null ? "" : old.brand()).strip(),
                category,
                or(row.description(), old == null ? "" : old.description()).strip(),
                row.bullets() == null && old != null ? old.bullets() : Json.write(or(row.bullets(), List.of())),
                row.attributes() == null && old != null
                        ? old.attributes()
                        : Json.write(Fact.of(or(row.attributes(), Map.of()))),
                row.released() == null && old != null ? old.released() : row.released());
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
