package shop.canoe.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A buyable version of a product.
 *
 * @param options JSON object, name → value, in the product's order
 * @param images JSON array of picture names, at least one
 * @param gtin empty string if it has none
 */
@Embeddable
record Variant(
        @Column(nullable = false, unique = true, length = 40)
        String sku,

        @Column(nullable = false, columnDefinition = "mediumtext")
        String options,

        @Column(nullable = false, columnDefinition = "mediumtext")
        String images,

        @Column(nullable = false, length = 14) String gtin,
        @Column @Nullable Long listPriceMinor,
        @Column(columnDefinition = "char(3)") @Nullable String listPriceCurrency) {

    static Variant of(
            Sku sku, Map<String, String> options, List<String> images, String gtin, @Nullable Money listPrice) {
        return new Variant(
                sku.value(),
                Json.write(options),
                Json.write(images),
                gtin,
                listPrice == null ? null : listPrice.minor(),
                listPrice == null ? null : listPrice.currency());
    }

    LinkedHashMap<String, String> optionMap() {
        return Json.read(options, new TypeReference<>() {});
    }

    List<String> imageList() {
        return Json.read(images, new TypeReference<>() {});
    }

    @Nullable
    Money listPrice() {
        return listPriceMinor == null || listPriceCurrency == null
                ? null
                : new Money(listPriceMinor, listPriceCurrency);
    }

    VariantView toView() {
        return new VariantView(new Sku(sku), optionMap(), List.copyOf(imageList()), gtin, listPrice());
    }
}
