package shop.canoe.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A buyable version of a product.
 *
 * @param options what tells it from its sisters, e.g. Colour: Red, in the product's order; empty for an only variant
 * @param images picture names, main one first; at least one
 * @param gtin empty string if it has none
 * @param listPrice recommended retail price; null if none is known
 */
public record VariantView(
        Sku sku,
        Map<String, String> options,
        List<String> images,
        String gtin,
        @Nullable Money listPrice) {

    public String image() {
        return images.get(0);
    }

    /** The options in words, e.g. {@code Red, 1.7 l}; empty for an only variant. */
    public String label() {
        return String.join(", ", options.values());
    }
}
