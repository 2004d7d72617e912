package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.canoe.platform.text.Messages;

class FieldMappingTest {
    @TempDir
    Path folder;

    @Test
    void findsFieldsInArraysAndObjects() throws IOException {
        var row = map("""
                {"fields": {"sku": "id", "gtin": "ean[0]", "brand": "maker.name", "title": "none"}}""", Map.of("id", 7, "ean", List.of("1", "2"), "maker", Map.of("name", "Wexcombe")));

        assertThat(row)
                .containsEntry("sku", 7)
                .containsEntry("gtin", "1")
                .containsEntry("brand", "Wexcombe")
                .doesNotContainKey("title");
    }

    @Test
    void cutsPadsReplacesAndCountsInCents() throws IOException {
        var row = map("""
                {"fields": {"title": "t", "gtin": "g"}, "minorUnits": {"price": "p"}, "constants": {"currency": "EUR"},
                 "cut": {"title": 12}, "padded": {"gtin": 12}, "replace": {"\\\\n": ", "}}""", Map.of("t", "Teapot\\nblue and round", "g", "85896333746", "p", 4995));

        assertThat(row)
                .containsEntry("title", "Teapot, blue")
                .containsEntry("gtin", "085896333746")
                .containsEntry("price", "49.95")
                .containsEntry("currency", "EUR");
    }

    @Test
    void makesReadableAttributesWithUnits() throws IOException {
        var row = map(
                """
                {"attributes": [{"prefix": "n_", "units": {"processor_frequency": "GHz"}, "except": ["pallet_*"],
                  "spelling": {"usb": "USB", "wi fi": "Wi-Fi"}}]}""",
                Map.of(
                        "n_processor_frequency",
                        new BigDecimal("2.13"),
                        "n_contrast_ratio__typical_",
                        "200:1",
                        "n_usb_ports",
                        4,
                        "n_wi_fi",
                        true,
                        "n_pallet_width",
                        3,
                        "other",
                        1));

        assertThat(row.get("attributes"))
                .isEqualTo(Map.of(
                        "Processor frequency [GHz]",
                        new BigDecimal("2.13"),
                        "Contrast ratio (typical)",
                        "200:1",
                        "USB ports",
                        4,
                        "Wi-Fi",
                        true));
    }

    @Test
    void theFirstRuleThatHoldsChoosesTheCategoryAndTheCategoryThePicture() throws IOException {
        var mapping = """
                {"category": {"rules": [
                    {"field": "title", "word": "toner cartridge", "not": [{"field": "title", "contains": "cleaning"}], "is": "Toner"},
                    {"field": ["type", "title"], "equals": "notebook", "and": [{"field": "ram", "present": true}], "is": "Laptops"}],
                  "otherwise": "More"},
                 "images": {"rules": [{"field": "category", "equals": "Laptops", "is": "laptop"}], "otherwise": "device",
                  "colourField": "colour", "colours": {"silver": "c3c9d1"}}}""";

        assertThat(map(mapping, Map.of("title", "HP Toner-Cartridge, black"))).containsEntry("category", "Toner");
        assertThat(map(mapping, Map.of("title", "toner cartridge cleaning"))).containsEntry("category", "More");
        assertThat(map(mapping, Map.of("title", "toner cartridges"))).containsEntry("category", "More");
        assertThat(map(mapping, Map.of("type", "Notebook", "ram", 4, "colour", "Silver,Black")))
                .containsEntry("category", "Laptops")
                .containsEntry("images", List.of("laptop.c3c9d1", "laptop.c3c9d1.scene", "laptop.c3c9d1.detail"));
    }

    @Test
    void anUnknownRuleIsRefusedByItsName() throws IOException {
        var file = Files.writeString(folder.resolve("m.json"), "{\"feilds\": {}}");

        assertThatThrownBy(() -> FieldMapping.read(file))
                .isInstanceOfSatisfying(
                        FeedRefused.class,
                        e -> assertThat(e.words(new Messages())).contains("feilds"));
    }

    @Test
    void theExampleForChorusMapsAProduct() {
        var mapping = FieldMapping.read(Path.of("docs/examples/chorus-mapping.json"));

        var row = mapping.toCanoe(new RawRow(
                1,
                Map.of(
                        "id", "3920564",
                        "title", "Xerox 006R90321 toner cartridge Original Black 6 pc(s)",
                        "supplier", "Xerox",
                        "ean", List.of("0095205603217"),
                        "date_released", "2009-12-10T00:00:00Z",
                        "price", 4995,
                        "attr_n_black_toner_page_yield", new BigDecimal("23000.0"),
                        "attr_t_usb_version", "2.0"),
                null));

        assertThat(row.values())
                .containsEntry("category", "Electronics > Printing > Toner Cartridges")
                .containsEntry("price", "49.95")
                .containsEntry(
                        "images", List.of("printer-cartridge", "printer-cartridge.scene", "printer-cartridge.detail"));
        assertThat(row.values().get("attributes"))
                .isEqualTo(Map.of("Black toner page yield [pages]", new BigDecimal("23000.0"), "USB version", "2.0"));
    }

    private Map<String, Object> map(String mapping, Map<String, Object> values) throws IOException {
        var file = Files.writeString(folder.resolve("m.json"), mapping);
        return FieldMapping.read(file).toCanoe(new RawRow(1, values, null)).values();
    }
}
