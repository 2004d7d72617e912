package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bands of prices in the minor unit of each currency. */
class PriceBandsTest {
    @Test
    void bandsAreOfMemorableAmountsInEveryCurrency() {
        assertThat(PriceBands.in("EUR").get(1)).isEqualTo(new Filters.Range(10_00, 25_00));
        assertThat(PriceBands.in("JPY").get(1)).isEqualTo(new Filters.Range(1000, 2500));
        assertThat(PriceBands.in("KWD").get(1)).isEqualTo(new Filters.Range(10_000, 25_000));
    }
}
