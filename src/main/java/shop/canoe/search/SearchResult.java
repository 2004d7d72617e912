package shop.canoe.search;

import java.util.List;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.ProductId;
import shop.canoe.kernel.Page;

/**
 * What the index found.
 *
 * @param hits product ids; out-of-range pages are empty
 * @param facets in display order; counts of a facet disregard its own ticked values, and of very many products are up to a minute old
 * @param categories how many hits lie in each category at or below the asked one; as old as the counts of facets
 * @param corrected the query that was used instead of the typed one, or an empty string
 * @param isLoose whether no product has all the words, so that these have some of them
 */
public record SearchResult(
        Page<ProductId> hits, List<Facet> facets, List<CategoryCount> categories, String corrected, boolean isLoose) {

    /** @param key as in {@link SearchQuery#filters}; {@code name} for people */
    public record Facet(String key, String name, List<Value> values) {}

    /** @param value as in {@link SearchQuery#filters}; {@code label} for people */
    public record Value(String value, String label, long count, boolean isTicked) {}

    public record CategoryCount(CategoryId id, long count) {}
}
