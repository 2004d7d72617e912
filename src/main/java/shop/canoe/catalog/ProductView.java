package shop.canoe.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole product with its variants.
 *
 * @param number public number, part of its URL
 * @param category the node it lies in, with its ancestors
 * @param description paragraphs
 * @param variants in the feed's order; at least one
 * @param released null if unknown
 */
public record ProductView(
        ProductId id,
        String number,
        String slug,
        String title,
        String brand,
        CategoryView category,
        List<String> description,
        List<String> bullets,
        List<Attribute> attributes,
        List<VariantView> variants,
        ProductState state,
        @Nullable LocalDate released) {

    public String url() {
        return "/p/" + slug + '/' + number;
    }

    public String url(Sku sku) {
        return url() + "?sku=" + sku.value();
    }

    public Optional<VariantView> variant(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }
}
