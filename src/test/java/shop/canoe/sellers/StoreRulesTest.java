package shop.canoe.sellers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;

class StoreRulesTest {
    private static final DeliveryRates RATES = rates("4.99 EUR", "9.99 EUR", "50.00 EUR");

    @ParameterizedTest
    @ValueSource(strings = {"s", "sol-lighting", "24-7"})
    void aSlugIsLowerCaseLettersDigitsAndHyphens(String slug) {
        assertThat(problems(slug, "Sol", "DE", RATES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sol", "-sol", "sol-", "sol lighting", "sol/..", "sól"})
    void otherSlugsAreRefused(String slug) {
        assertThat(problems(slug, "Sol", "DE", RATES)).containsExactly("slug");
        assertThat(problems("s".repeat(61), "Sol", "DE", RATES)).containsExactly("slug");
    }

    @Test
    void nameAndCountryAreNeeded() {
        assertThat(problems("sol", " ", "Germany", RATES)).containsExactly("name", "country");
        assertThat(problems("sol", "S".repeat(101), "DE", RATES)).containsExactly("name");
    }

    @Test
    void ratesAreInOneCurrencyAndNotBelowZero() {
        assertThat(problems("sol", "Sol", "DE", rates("0 EUR", null, null))).isEmpty();
        assertThat(problems("sol", "Sol", "DE", rates("-1 EUR", null, null))).containsExactly("rates");
        assertThat(problems("sol", "Sol", "DE", rates("1 EUR", "2 USD", null))).containsExactly("rates");
        assertThat(problems("sol", "Sol", "DE", rates("1 EUR", null, "-5 EUR"))).containsExactly("rates");
    }

    private static List<String> problems(String slug, String name, String country, DeliveryRates rates) {
        try {
            StoreRules.check(new OpenStore(UUID.randomUUID(), slug, name, country, rates));
            return List.of();
        } catch (InvalidException e) {
            return e.problems().stream().map(InvalidException.Problem::field).toList();
        }
    }

    private static DeliveryRates rates(String standard, String express, String freeFrom) {
        return new DeliveryRates(
                money(standard),
                Optional.ofNullable(express).map(StoreRulesTest::money),
                Optional.ofNullable(freeFrom).map(StoreRulesTest::money));
    }

    private static Money money(String text) {
        return Money.parse(text.substring(0, text.length() - 4), text.substring(text.length() - 3));
    }
}
