/**
 * Search: the index of products, queries, facets, sorting. Its answers are ids and counts; prices and stock are read afresh by those who show them.
 *
 * <p>API: {@link SearchService}, {@link SearchQuery}, {@link SearchResult}, {@link Showcase}. Listens to changes of products,
 * offers, promotions and stock, notes the products as stale and writes them to the index in batches, so that a flood of events writes
 * a product once. Every node has an index of its own in a folder ({@code CANOE_INDEX}), and changes are noted for each of them; an index is
 * rebuilt when it is missing, of another shape, or was away for longer than a day.
 */
@NullMarked
@BusinessModule(
        name = "search",
        uses = {"kernel", "catalog", "offers", "inventory", "pricing", "promotions"},
        exposes = "shop.canoe.search")
package shop.canoe.search;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
