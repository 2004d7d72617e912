package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.CategoryView.Crumb;
import shop.canoe.kernel.Money;

/** What a cache gives back is what it was given, to the last decimal and in the same order. */
class ProductPackingTest {
    private final ProductPacking packing = new ProductPacking();

    @Test
    void aProductIsUnpackedAsItWasPacked() {
        var options = new LinkedHashMap<>(Map.of("Size", "1.7 l"));
        options.put("Colour", "Crème brûlée");
        var product = product(
                List.of(
                        new Attribute("Weight", "kg", "1.50 kg", new BigDecimal("1.50")),
                        new Attribute("Material", "", "Steel \"18/10\"", null)),
                List.of(
                        new VariantView(
                                new Sku("K-1"),
                                options,
                                List.of("kettle", "lid"),
                                "4006381333931",
                                new Money(39_99, "EUR")),
                        new VariantView(new Sku("K-2"), Map.of(), List.of("kettle"), "", null)),
                LocalDate.of(2026, 11, 23));

        var unpacked = packing.unpack(packing.pack(product));

        assertThat(unpacked).isEqualTo(product);
        assertThat(unpacked.variants().get(0).options().keySet()).containsExactly("Size", "Colour");
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        var product = product(List.of(), List.of(), null);

        assertThat(packing.unpack(packing.pack(product))).isEqualTo(product);
    }

    @Test
    void whatALaterReleaseHasAddedIsLeftOut() {
        var product = product(List.of(), List.of(), null);
        var text = new String(packing.pack(product), StandardCharsets.UTF_8);
        var later = "{\"warranty\":{\"years\":[2]}," + text.substring(1);

        assertThat(packing.unpack(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(product);
    }

    private static ProductView product(List<Attribute> attributes, List<VariantView> variants, LocalDate released) {
        var kitchen = new Crumb(new CategoryId(new UUID(1, 1)), "kitchen", "Kitchen", "pan");
        return new ProductView(
                new ProductId(new UUID(2, 1)),
                "B000000001",
                "kettle",
                "Kettle",
                "Brûm",
                new CategoryView(
                        new CategoryId(new UUID(1, 2)),
                        "kettles",
                        "Kettles",
                        List.of("Kitchen", "Kettles"),
                        List.of(kitchen),
                        List.of(),
                        "kettle"),
                List.of("It boils.", "Water, mostly."),
                List.of(),
                attributes,
                variants,
                ProductState.ACTIVE,
                released);
    }
}
