package shop.canoe.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import shop.canoe.kernel.Money;

/** Memorable product rows. */
@NullUnmarked
final class CatalogFixtures {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private CatalogFixtures() {}

    /** The willow teapot for 12.99 EUR. */
    static Row teapot() {
        return new Row();
    }

    /** A row that only names a SKU. */
    static ProductRow bare(String sku) {
        return new ProductRow(new Sku(sku), sku, null, null, null, null, null, null, null, null, null, null, null);
    }

    static final class Row {
        private String sku = "TEAPOT1";
        private String product = "willow-teapot";
        private String title = "Willow teapot";
        private List<String> category = List.of("Home & Kitchen", "Teapots");
        private String gtin = "2992100344345";
        private Map<String, String> options = Map.of("Colour", "Blue");
        private Map<String, Object> attributes = Map.of("Weight [g]", 720);
        private List<String> images = List.of("teapot.2f6db5");

        Row sku(String changed) {
            sku = changed;
            return this;
        }

        Row product(String changed) {
            product = changed;
            return this;
        }

        Row title(String changed) {
            title = changed;
            return this;
        }

        Row category(List<String> changed) {
            category = changed;
            return this;
        }

        Row gtin(String changed) {
            gtin = changed;
            return this;
        }

        Row options(Map<String, String> changed) {
            options = changed;
            return this;
        }

        Row attributes(Map<String, Object> changed) {
            attributes = changed;
            return this;
        }

        Row images(List<String> changed) {
            images = changed;
            return this;
        }

        ProductRow row() {
            return new ProductRow(
                    new Sku(sku),
                    product,
                    title,
                    "Wexcombe",
                    category,
                    "A round-bellied pot.\n\nFor everyday tea.",
                    List.of("Four cups"),
                    gtin,
                    options,
                    attributes,
                    images,
                    new Money(1299, "EUR"),
                    LocalDate.of(2023, 4, 17));
        }
    }
}
