package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.feeds.FeedFixtures.SAM;
import static shop.canoe.feeds.FeedFixtures.SOL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.platform.text.Messages;

class RowParserTest {
    private final RowParser sols = new RowParser("EUR", FeedSellers.only(SOL));
    private final RowParser operators = new RowParser(
            "EUR",
            FeedSellers.any(slug -> Optional.of(SAM).filter(sam -> sam.slug().equals(slug))));

    @Test
    void aPriceMakesAnOfferWithTheDefaultsOfTheFormat() {
        var offer =
                sols.parse(row(Map.of("sku", "A", "price", "12.99"))).offer().orElseThrow();

        assertThat(offer.seller()).isEqualTo(SOL.id());
        assertThat(offer.row().price()).isEqualTo(new Money(1299, "EUR"));
        assertThat(offer.row().condition()).isEqualTo(Condition.NEW);
        assertThat(offer.row().handlingDays()).isEqualTo(1);
        assertThat(offer.row().isActive()).isTrue();
        assertThat(offer.stock()).isEmpty();
    }

    @Test
    void aRowWithoutAPriceMakesNoOffer() {
        assertThat(sols.parse(row(Map.of("sku", "A", "title", "Pot"))).offer()).isEmpty();
    }

    @Test
    void csvAndJsonSayTheSame() {
        var csv = sols.parse(row(Map.of(
                "sku", "A",
                "bullets", "One | Two",
                "category", "Home > Pots",
                "options.Colour", "Red",
                "attributes.Weight [g]", "350",
                "list_price", "34.90")));
        var json = sols.parse(row(Map.of(
                "sku",
                "A",
                "bullets",
                List.of("One", "Two"),
                "category",
                "Home > Pots",
                "options",
                Map.of("Colour", "Red"),
                "attributes",
                Map.of("Weight [g]", "350"),
                "list_price",
                new BigDecimal("34.9"))));

        assertThat(csv).isEqualTo(json);
        assertThat(csv.product().categoryPath()).containsExactly("Home", "Pots");
        assertThat(csv.product().product()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "price, 12.999",
        "price, -1",
        "price, 0",
        "price, 1e3",
        "price, '12,99'",
        "price, =1+1",
        "price, 99999999999",
        "currency, USD",
        "condition, mint",
        "stock, -1",
        "stock, 1.5",
        "stock, 1000001",
        "stock, 1e9",
        "handling_days, 31",
        "status, gone",
        "released, 31.12.2026",
        "list_price, dear",
        "seller, sam",
        "sku, =cmd",
        "sku, a b",
        "bulets, x"
    })
    void aWrongValueIsRefusedByItsField(String field, String value) {
        var values = new HashMap<String, Object>(Map.of("sku", "A", "price", "12.99"));
        values.put(field, value);

        assertThat(refusal(sols, values)).isEqualTo(field);
    }

    @Test
    void stockWithoutAPriceIsRefused() {
        assertThat(refusal(sols, Map.of("sku", "A", "stock", "3"))).isEqualTo("price");
    }

    @Test
    void anOperatorsOfferNamesItsSeller() {
        assertThat(operators
                        .parse(row(Map.of("sku", "A", "price", "1", "seller", "sam")))
                        .offer()
                        .orElseThrow()
                        .seller())
                .isEqualTo(SAM.id());
        assertThat(refusal(operators, Map.of("sku", "A", "price", "1"))).isEqualTo("seller");
        assertThat(refusal(operators, Map.of("sku", "A", "price", "1", "seller", "nobody")))
                .isEqualTo("seller");
    }

    @Test
    void objectsWhereATextBelongsAreRefused() {
        assertThat(refusal(sols, Map.of("sku", Map.of("a", 1)))).isEqualTo("sku");
        assertThat(refusal(sols, Map.of("sku", "A", "options", "Red"))).isEqualTo("options");
    }

    private static String refusal(RowParser parser, Map<String, Object> values) {
        var fields = new ArrayList<String>();
        assertThatThrownBy(() -> parser.parse(row(values)))
                .isInstanceOfSatisfying(
                        RefusedRow.class,
                        e -> fields.add(e.result(new Messages()).field()));
        return fields.get(0);
    }

    private static RawRow row(Map<String, Object> values) {
        return new RawRow(2, values, null);
    }
}
