package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "0095205603217", "96385074", "036000291452", "10614141000415"})
    void takesRightCheckDigits(String gtin) {
        assertThat(Gtin.isValid(gtin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "85896333746", "", "40063813339311", "400638133393X", "１2345670"})
    void refusesEverythingElse(String gtin) {
        assertThat(Gtin.isValid(gtin)).isFalse();
    }
}
