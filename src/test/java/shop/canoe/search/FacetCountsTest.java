package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bands of prices in the minor unit of each currency. */
class FacetCountsTest {
    @Test
    void bandsAreOfMemorableAmountsInEveryCurrency() {
        assertThat(FacetCounts.bands("EUR").get(1)).isEqualTo(new Filters.Range(10_00, 25_00));
        assertThat(FacetCounts.bands("JPY").get(1)).isEqualTo(new Filters.Range(1000, 2500));
        assertThat(FacetCounts.bands("KWD").get(1)).isEqualTo(new Filters.Range(10_000, 25_000));
    }
}
