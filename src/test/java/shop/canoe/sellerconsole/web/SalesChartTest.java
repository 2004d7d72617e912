package shop.canoe.sellerconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderHistory.DailySales;
import shop.canoe.platform.text.Formats;
import shop.canoe.sellerconsole.web.SalesChart.Bar;
import shop.canoe.sellerconsole.web.SalesChart.Line;

class SalesChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void aBarIsAsHighAsItsDaysSales() {
        var chart = chart(0, 10_000, 40_000);

        assertThat(chart.bars()).extracting(Bar::height).containsExactly(0, 45, 180);
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(190));
    }

    @Test
    void theLinesAreAtRoundAmounts() {
        assertThat(chart(33_300).lines())
                .extracting(Line::text)
                .containsExactly("€0.00", "€100.00", "€200.00", "€300.00", "€400.00");
        assertThat(chart(40_100).lines()).extracting(Line::text).endsWith("€800.00");
        assertThat(chart(150_000).lines()).extracting(Line::text).endsWith("€2,000.00");
    }

    @Test
    void daysWithoutSalesStillHaveAnAxis() {
        assertThat(chart(0, 0, 0).lines()).extracting(Line::text).endsWith("€4.00");
    }

    @Test
    void theLastDayIsNamedAndEveryFifthBeforeIt() {
        var days = chart(LongStream.range(0, 30).toArray()).days();

        assertThat(days)
                .extracting(SalesChart.Word::text)
                .startsWith("5 Nov")
                .endsWith("30 Nov")
                .hasSize(6);
    }

    @Test
    void aBarSaysItsDayOrdersAndAmount() {
        assertThat(chart(1_299).bars()).extracting(Bar::text).containsExactly("1 November 2026: €12.99, 1");
    }

    private static SalesChart chart(long... minor) {
        List<DailySales> days = IntStream.range(0, minor.length)
                .mapToObj(i -> new DailySales(FIRST.plusDays(i), 1, new Money(minor[i], "EUR")))
                .toList();
        return SalesChart.of(days, new Formats());
    }
}
