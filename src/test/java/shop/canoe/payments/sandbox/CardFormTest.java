package shop.canoe.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CardFormTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void takesATestCardHoweverItIsSpaced() {
        assertThat(form("4242 4242-42424242", "11/26", "123", "Ada").problems(NOW))
                .isEmpty();
        assertThat(form("4242424242424242", " 11 / 2026", "1234", "Ada").problems(NOW))
                .isEmpty();
    }

    @Test
    void takesNoOtherCardSoThatNobodyTypesARealOne() {
        assertThat(form("4111 1111 1111 1111", "12/30", "123", "Ada").problems(NOW))
                .containsOnlyKeys("number");
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertThat(form("", "10/26", "12", " ").problems(NOW)).containsOnlyKeys("number", "expiry", "code", "name");
        assertThat(form("4242424242424242", "13/30", "123", "Ada").problems(NOW))
                .containsOnlyKeys("expiry");
    }

    private static CardForm form(String number, String expiry, String code, String name) {
        return new CardForm(number, expiry, code, name, false);
    }
}
