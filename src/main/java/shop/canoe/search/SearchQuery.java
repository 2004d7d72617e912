package shop.canoe.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.canoe.catalog.CategoryId;

/**
 * A question to the index.
 *
 * @param text what was typed; empty for all products
 * @param category only products in or below it
 * @param filters facet key → ticked values: any value of a key, all keys. Keys: {@code brand}, {@code price}
 *     ({@code 2500-5000} in minor units, the second exclusive, either may be missing), {@code condition}, {@code stock}
 *     ({@code in}), {@code saving} (at least so many per cent below the list price), {@code o.<Option>},
 *     {@code a.<Attribute>}. Price, condition, stock, saving and options must be true of one variant and offer
 * @param page from 1
 */
public record SearchQuery(
        String text, Optional<CategoryId> category, Map<String, List<String>> filters, SearchSort sort, int page) {
    public static final int PAGE_SIZE = 24;
}
