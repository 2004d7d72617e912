package shop.canoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final long SEED = 20261121;

    @Test
    void isCountedInTheMinorUnitOfItsCurrency() {
        assertThat(eur(1299).amount()).isEqualTo(new BigDecimal("12.99"));
        assertThat(new Money(1299, "JPY").amount()).isEqualTo(new BigDecimal("1299"));
        assertThat(new Money(1299, "KWD").amount()).isEqualTo(new BigDecimal("1.299"));
    }

    @ParameterizedTest
    @CsvSource({
        "12.99, EUR, 1299",
        "12.9, EUR, 1290",
        "12, EUR, 1200",
        "-0.01, EUR, -1",
        "1299, JPY, 1299",
        "1.299, KWD, 1299",
        "1.2990, KWD, 1299",
        "999999999999999.99, EUR, 99999999999999999"
    })
    void isReadFromADecimal(String decimal, String currency, long minor) {
        assertThat(Money.parse(decimal, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "1.",
                ".5",
                "1,50",
                "1e3",
                "+1",
                " 1",
                "1 ",
                "0x10",
                "NaN",
                "١٢",
                "1.005",
                "12.999",
                "9999999999999999",
                "1.00000"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThatThrownBy(() -> Money.parse(text, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotReadWithMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> Money.parse("1.5", "JPY")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.parse("1.0", "JPY")).isEqualTo(new Money(1, "JPY"));
    }

    @Test
    void isWrittenWithAllItsDecimals() {
        assertThat(eur(1200)).hasToString("12.00 EUR");
        assertThat(eur(-5)).hasToString("-0.05 EUR");
        assertThat(new Money(1200, "JPY")).hasToString("1200 JPY");
    }

    @Test
    void knowsOnlyRealCurrencies() {
        assertThatThrownBy(() -> new Money(1, "EURO")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "eur")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotMixCurrencies() {
        var usd = new Money(1, "USD");
        assertThatThrownBy(() -> eur(1).plus(usd)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).minus(usd)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).compareTo(usd)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowsAloud() {
        var all = eur(Long.MAX_VALUE);
        assertThatThrownBy(() -> all.plus(eur(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> all.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> eur(Long.MIN_VALUE).minus(eur(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> eur(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sharesAreRoundedHalfUpAwayFromZero() {
        assertThat(eur(1299).share(2_000)).isEqualTo(eur(260));
        assertThat(eur(25).share(1_000)).isEqualTo(eur(3));
        assertThat(eur(24).share(1_000)).isEqualTo(eur(2));
        assertThat(eur(-25).share(1_000)).isEqualTo(eur(-3));
        assertThat(eur(1299).share(10_000)).isEqualTo(eur(1299));
        assertThat(eur(1299).share(0)).isEqualTo(eur(0));
    }

    @Test
    void isSplitByLargestRemainder() {
        assertThat(eur(915).allocate(List.of(5998L, 3149L))).containsExactly(eur(600), eur(315));
        assertThat(eur(100).allocate(List.of(1L, 1L, 1L))).containsExactly(eur(34), eur(33), eur(33));
        assertThat(eur(5).allocate(List.of(3L, 7L))).containsExactly(eur(2), eur(3));
        assertThat(eur(10).allocate(List.of(0L, 1L))).containsExactly(eur(0), eur(10));
    }

    @Test
    void moneyOwedIsSplitTheSameWay() {
        assertThat(eur(-100).allocate(List.of(1L, 1L, 1L))).containsExactly(eur(-34), eur(-33), eur(-33));
    }

    @Test
    void isNotSplitByNothing() {
        assertThatThrownBy(() -> eur(1).allocate(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).allocate(List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur(1).allocate(List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsAlwaysAddUpAndNoneIsAUnitOffItsShare() {
        var random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            var amount = eur(random.nextLong(-1_000_000_000L, 1_000_000_000L));
            var weights =
                    random.longs(random.nextInt(1, 12), 0, 1_000_000).boxed().toList();
            long total = weights.stream().mapToLong(Long::longValue).sum();
            if (total == 0) continue;

            var parts = amount.allocate(weights);

            assertThat(parts.stream().reduce(Money::plus)).contains(amount);
            for (int i = 0; i < parts.size(); i++) {
                var exact = BigDecimal.valueOf(amount.minor()).multiply(BigDecimal.valueOf(weights.get(i)));
                var off = BigDecimal.valueOf(parts.get(i).minor())
                        .multiply(BigDecimal.valueOf(total))
                        .subtract(exact);
                assertThat(off.abs()).as("%s by %s", amount, weights).isLessThan(BigDecimal.valueOf(total));
            }
        }
    }

    @Test
    void readingUndoesWriting() {
        var random = new Random(SEED);
        for (var currency : List.of("EUR", "JPY", "KWD"))
            for (int round = 0; round < 1_000; round++) {
                var amount = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), currency);
                assertThat(Money.parse(amount.amount().toPlainString(), currency))
                        .isEqualTo(amount);
            }
    }

    @Test
    void isOrderedByAmount() {
        assertThat(eur(-1)).isLessThan(eur(0));
        assertThat(eur(2)).isGreaterThan(eur(1));
        assertThat(Money.zero("EUR").isZero()).isTrue();
        assertThat(eur(1).isPositive()).isTrue();
        assertThat(eur(0).isPositive()).isFalse();
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }

    @Test
    void firstUnitsCarryWhatDoesNotDivide() {
        var amount = new Money(1000, "EUR");

        assertThat(amount.ofUnits(0, 1, 3)).isEqualTo(new Money(334, "EUR"));
        assertThat(amount.ofUnits(1, 3, 3)).isEqualTo(new Money(666, "EUR"));
        assertThat(amount.negate().ofUnits(0, 1, 3)).isEqualTo(new Money(-334, "EUR"));
    }

    @Test
    void partsOfAnyPartitionOfTheUnitsAddUp() {
        var random = new java.util.Random(7);
        for (int round = 0; round < 10_000; round++) {
            int all = 1 + random.nextInt(12);
            int cut = random.nextInt(all + 1);
            var amount = new Money(random.nextInt(1_000_000) - 500_000, "EUR");
            assertThat(amount.ofUnits(0, cut, all).plus(amount.ofUnits(cut, all, all)))
                    .isEqualTo(amount);
            assertThat(amount.ofUnits(0, cut, all).minor())
                    .isEqualTo(amount.allocate(java.util.Collections.nCopies(all, 1L)).subList(0, cut).stream()
                            .mapToLong(Money::minor)
                            .sum());
        }
    }

    @Test
    void findsTheTaxInAGrossAmount() {
        assertThat(new Money(12000, "EUR").contained(2000)).isEqualTo(new Money(2000, "EUR"));
        assertThat(new Money(1099, "JPY").contained(1000)).isEqualTo(new Money(100, "JPY"));
    }
}
