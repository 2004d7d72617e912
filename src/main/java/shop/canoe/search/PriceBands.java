package shop.canoe.search;

import java.util.ArrayList;
import java.util.List;
import shop.canoe.kernel.Money;

/** The ranges of prices that can be ticked. */
final class PriceBands {
    /** In hundredths of a currency with two or three decimals; in whole ones of a currency that has none, as yen. */
    private static final long[] STEPS = {0, 10_00, 25_00, 50_00, 100_00, 200_00, 500_00, 1_000_00, 2_000_00, 5_000_00};

    private PriceBands() {}

    /** In the currency's minor unit, from low to high without gaps. */
    static List<Filters.Range> in(String currency) {
        long scale = Money.zero(currency).amount().scale() > 2 ? 10 : 1;
        var bands = new ArrayList<Filters.Range>();
        for (int i = 0; i < STEPS.length; i++)
            bands.add(
                    new Filters.Range(STEPS[i] * scale, i + 1 < STEPS.length ? STEPS[i + 1] * scale : Long.MAX_VALUE));
        return bands;
    }
}
