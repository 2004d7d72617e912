package shop.canoe.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * The product part of a feed row, shape already checked. Null means: the feed says nothing about it, keep what is there.
 *
 * @param product key that groups variants
 * @param categoryPath names from the root
 * @param attributes name → value; a unit stands in brackets behind the name, see docs/feed.md
 */
public record ProductRow(
        Sku sku,
        String product,
        @Nullable String title,
        @Nullable String brand,
        @Nullable List<String> categoryPath,
        @Nullable String description,
        @Nullable List<String> bullets,
        @Nullable String gtin,
        @Nullable Map<String, String> options,
        @Nullable Map<String, Object> attributes,
        @Nullable List<String> images,
        @Nullable Money listPrice,
        @Nullable LocalDate released) {}
