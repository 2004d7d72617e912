package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.canoe.platform.text.Messages;

class FactTest {
    @ParameterizedTest
    @CsvSource({
        "Material,                Steel,   Material,          Steel",
        "Weight [g],              350,     Weight,            350 g",
        "Weight [g],              350.0,   Weight,            350 g",
        "Grammage [g/m²],         90,      Grammage,          90 g/m²",
        "Lowest temperature [°C], -10,     Lowest temperature, -10 °C",
        "Cups [],                 4,       Cups,              4",
        "Cups,                    4,       Cups,              4",
        "Dishwasher safe,         true,    Dishwasher safe,   Yes",
        "Dishwasher safe,         false,   Dishwasher safe,   No"
    })
    void readsWhatAFeedSays(String key, String value, String name, String words) {
        var attribute = Fact.of(Map.of(key, value)).get(0).toAttribute(new Messages());

        assertThat(attribute.name()).isEqualTo(name);
        assertThat(attribute.value()).isEqualTo(words);
    }

    @Test
    void aNumberStaysANumberWithAndWithoutAUnit() {
        assertThat(number("Weight [g]", "2.50")).isEqualTo("2.5");
        assertThat(number("Cups []", "4")).isEqualTo("4");
        assertThat(number("Cups", 4.0)).isEqualTo("4");
        assertThat(number("Size", 1e-5)).isEqualTo("0.00001");
    }

    @Test
    void aUnitWithoutANumberIsRefused() {
        assertThatThrownBy(() -> Fact.of(Map.of("Weight [g]", "heavy"))).isInstanceOf(RefusedRow.class);
        assertThatThrownBy(() -> Fact.of(Map.of("Weight [g]", "1e999999999"))).isInstanceOf(RefusedRow.class);
    }

    @Test
    void anEmptyValueSaysNothing() {
        assertThat(Fact.of(Map.of("Material", " "))).isEmpty();
    }

    @Test
    void writtenAndReadAgainItIsTheSame() {
        var facts = Fact.of(Map.of("Weight [g]", "2.50"));

        assertThat(Fact.read(Json.write(facts))).isEqualTo(facts);
    }

    private static String number(String key, Object value) {
        return String.valueOf(
                Fact.of(Map.of(key, value)).get(0).toAttribute(new Messages()).number());
    }
}
