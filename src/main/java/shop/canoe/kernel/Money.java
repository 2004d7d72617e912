package shop.canoe.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An amount of money, counted in the minor unit of its currency (cents for EUR, yen for JPY, fils for KWD).
 *
 * <p>Amounts of different currencies never mix: every operation on two amounts throws {@link IllegalArgumentException}
 * when their currencies differ, and {@link ArithmeticException} on overflow.
 *
 * @param minor the amount in minor units; negative for money owed, e.g. {@code 1299} for 12.99 EUR
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money>, Serializable {

    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount such as {@code 12.99}.
     *
     * @throws IllegalArgumentException if it is no plain decimal, has more decimals than the currency, or does not fit
     */
    public static Money parse(String decimal, String currency) {
        if (!decimal.matches("-?\\d{1,15}(\\.\\d{1,4})?")) throw new IllegalArgumentException("not an amount");
        try {
            return new Money(
                    new BigDecimal(decimal).movePointRight(exponent(currency)).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more decimals than " + currency + " has", e);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negate() {
        return times(-1);
    }

    /**
     * The share of {@code basisPoints} ten-thousandths of this amount, rounded half up away from zero to the minor unit.
     * Amounts are rounded here and in {@link #contained}, and nowhere else in the shop.
     */
    public Money share(int basisPoints) {
        return new Money(
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(basisPoints))
                        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /**
     * Splits this amount in proportion to the weights, to the minor unit, by largest remainder; equal remainders are
     * served in order. The parts always add up to this amount.
     *
     * @param weights at least one, none negative, not all zero
     */
    public List<Money> allocate(List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0))
            throw new IllegalArgumentException("weights must not be negative nor all zero");
        var parts = new long[weights.size()];
        var remainders = new BigInteger[weights.size()];
        var amount = BigInteger.valueOf(minor).abs();
        for (int i = 0; i < parts.length; i++) {
            var shared = amount.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = shared[0].longValueExact();
            remainders[i] = shared[1];
        }
        long left = amount.longValueExact() - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return Arrays.stream(parts)
                .mapToObj(part -> new Money(minor < 0 ? -part : part, currency))
                .toList();
    }

    /**
     * What of this amount falls on the units {@code from} (inclusive) to {@code to} (exclusive) out of {@code all} equal
     * units: {@link #allocate} with equal weights, so that the first units carry what does not divide. Parts of any
     * partition of the units add up to this amount, in whatever order they are asked for.
     */
    public Money ofUnits(int from, int to, int all) {
        if (from < 0 || to < from || to > all || all < 1) throw new IllegalArgumentException("no such units");
        long whole = Math.abs(minor) / all;
        long odd = Math.abs(minor) % all;
        long part = whole * (to - from) + Math.min(to, odd) - Math.min(from, odd);
        return new Money(minor < 0 ? -part : part, currency);
    }

    /** The tax of {@code basisPoints} ten-thousandths that this amount, tax included, contains; rounded as {@link #share}. */
    public Money contained(int basisPoints) {
        return new Money(
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(basisPoints))
                        .divide(BigDecimal.valueOf(10_000L + basisPoints), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /** The amount as a decimal with the currency's number of places, e.g. {@code 12.99}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, exponent(currency));
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private static int exponent(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        return other;
    }
}
