package shop.canoe.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;

class SeenTest {
    private static final Seen LAMPS = seen(10_478, "2 lamps", "29.99");

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(Seen.parse(LAMPS.toString(), "EUR")).contains(LAMPS);
    }

    @Test
    void whatIsNoneOfOursIsNothing() {
        assertThat(Seen.parse("10478-EUR", "EUR")).isEmpty();
        assertThat(Seen.parse(LAMPS.toString(), "JPY")).isEmpty();
        assertThat(Seen.parse("-" + LAMPS, "EUR")).isEmpty();
    }

    @Test
    void aLowerTotalOfTheSameGoodsIsAFall() {
        assertThat(LAMPS.isDearerThan(seen(9_000, "2 lamps", "24.99"))).isTrue();
    }

    @Test
    void aHigherTotalOrOtherGoodsAreNot() {
        assertThat(LAMPS.isDearerThan(seen(11_000, "2 lamps", "31.99"))).isFalse();
        assertThat(LAMPS.isDearerThan(seen(9_000, "1 lamp", "29.99"))).isFalse();
        assertThat(LAMPS.isDearerThan(LAMPS)).isFalse();
    }

    @Test
    void lessCreditIsToldUnlessTheOrderCostsMore() {
        assertThat(paid(10_478, 5_478).wasPaidByMoreCreditThan(paid(10_478, 10_478)))
                .isTrue();
        assertThat(paid(10_478, 5_478).wasPaidByMoreCreditThan(paid(10_478, 5_478)))
                .isFalse();
        assertThat(paid(10_478, 5_478).wasPaidByMoreCreditThan(paid(11_000, 6_000)))
                .isFalse();
    }

    private static Seen paid(long total, long byCard) {
        return new Seen(new Money(total, "EUR"), new Money(byCard, "EUR"), "", "");
    }

    private static Seen seen(long minor, String contents, String prices) {
        return new Seen(new Money(minor, "EUR"), new Money(minor, "EUR"), Seen.mark(contents), Seen.mark(prices));
    }
}
