package shop.canoe.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.canoe.search.SearchSort;

class ListAskTest {
    @Test
    void theSameStateHasTheSameAddressWhateverTheOrder() {
        var one = ask("brand=Halden", "o.Colour=Red", "brand=Fern", "q=lamp");
        var other = ask("q=lamp", "brand=Fern", "brand=Halden", "o.Colour=Red");

        assertThat(one.address().toString())
                .isEqualTo("/s?brand=Fern&brand=Halden&o.Colour=Red&q=lamp")
                .isEqualTo(other.address().toString());
    }

    @Test
    void unknownAndEmptyParametersAreNoPartOfTheAddress() {
        assertThat(ask("utm_source=x", "q=", "sort=", "min=", "sku=A", "page=1")
                        .address()
                        .toString())
                .isEqualTo("/s");
    }

    @Test
    void theFirstPageHasNoNumberInItsAddress() {
        assertThat(ask("page=1").page()).isEqualTo(1);
        assertThat(ask("page=3").address().toString()).isEqualTo("/s?page=3");
    }

    @Test
    void whatIsNoPageNumberIsPageZero() {
        for (var page : List.of("0", "-1", "x", "1e3", "99999999999"))
            assertThat(ask("page=" + page).page()).as(page).isZero();
    }

    @Test
    void aTypedPriceRangeIncludesBothEnds() {
        assertThat(ask("min=25", "max=49,99").filters()).isEqualTo(Map.of("price", List.of("2500-5000")));
        assertThat(ask("min=25").filters()).isEqualTo(Map.of("price", List.of("2500-")));
        assertThat(ask("min=cheap", "max=-1").filters()).isEmpty();
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        assertThat(ask("sort=price-asc").sort()).contains(SearchSort.PRICE_ASC);
        assertThat(ask("sort=best").sort()).isEmpty();
    }

    @Test
    void longValuesAreCut() {
        assertThat(ask("q=" + "x".repeat(5000)).text()).hasSize(200);
    }

    @Test
    void untickingOneValueKeepsTheOthers() {
        var address = ask("brand=Fern", "brand=Halden").address();

        assertThat(address.without("brand", "Fern").toString()).isEqualTo("/s?brand=Halden");
        assertThat(address.without("brand", "Fern").without("brand", "Halden").toString())
                .isEqualTo("/s");
    }

    @Test
    void addressesAreEncoded() {
        assertThat(ask("brand=Mooring & Co", "a.Height=46 cm").address().toString())
                .isEqualTo("/s?a.Height=46+cm&brand=Mooring+%26+Co");
    }

    @Test
    void aPriceIsReadInTheDecimalsOfTheCurrency() {
        assertThat(range("EUR", "25.50")).contains("2550-");
        assertThat(range("JPY", "2500")).contains("2500-");
        assertThat(range("KWD", "2,505")).contains("2505-");
        assertThat(range("JPY", "25.50")).isEmpty();
        assertThat(range("EUR", "2.505")).isEmpty();
    }

    private static Optional<String> range(String currency, String least) {
        return ListAsk.of("/s", Map.of("min", new String[] {least}), currency).ownRange();
    }

    private static ListAsk ask(String... parameters) {
        var map = new LinkedHashMap<String, String[]>();
        for (var parameter : parameters) {
            var parts = parameter.split("=", 2);
            map.merge(parts[0], new String[] {parts[1]}, (one, two) -> new String[] {one[0], two[0]});
        }
        return ListAsk.of("/s", map, "EUR");
    }
}
