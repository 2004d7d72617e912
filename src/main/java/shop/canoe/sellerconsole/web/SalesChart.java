package shop.canoe.sellerconsole.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderHistory.DailySales;
import shop.canoe.platform.text.Formats;

/**
 * Sales day by day as a drawing of 720 by 220 units: a bar a day, lines at round amounts, a word every fifth day.
 *
 * @param bars oldest day first
 * @param lines from the axis upwards
 */
public record SalesChart(List<Bar> bars, List<Line> lines, List<Word> days) {
    private static final int LEFT = 70;
    private static final int RIGHT = 700;
    private static final int TOP = 10;
    private static final int BOTTOM = 190;
    private static final int STEPS = 4;
    private static final int DAYS_PER_WORD = 5;

    /** A day's bar; {@code text} says day, orders and amount. */
    public record Bar(int x, int y, int width, int height, String text) {}

    /** A line across at a round amount. */
    public record Line(int y, String text) {}

    /** The day below a bar. */
    public record Word(int x, String text) {}

    /** @param days at least one, all in one currency */
    static SalesChart of(List<DailySales> days, Formats formats) {
        long top = roundTop(
                days.stream().mapToLong(day -> day.items().minor()).max().orElseThrow());
        var currency = days.get(0).items().currency();
        var bars = new ArrayList<Bar>();
        var words = new ArrayList<Word>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            int from = LEFT + (RIGHT - LEFT) * i / days.size();
            int to = LEFT + (RIGHT - LEFT) * (i + 1) / days.size();
            int y = y(day.items().minor(), top);
            var text = formats.day(day.day()) + ": " + formats.money(day.items()) + ", " + day.orders();
            bars.add(new Bar(from + 2, y, to - from - 4, BOTTOM - y, text));
            if ((days.size() - 1 - i) % DAYS_PER_WORD == 0)
                words.add(new Word((from + to) / 2, shortDay(formats.day(day.day()))));
        }
        var lines = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step ->
                        new Line(y(top * step / STEPS, top), formats.money(new Money(top * step / STEPS, currency))))
                .toList();
        return new SalesChart(List.copyOf(bars), lines, List.copyOf(words));
    }

    /** The first of 4, 8, 20, 40, 80, 200 … whole units that is not below: its quarters are round. */
    private static long roundTop(long highest) {
        long top = 400;
        for (int step = 0; top < highest; step++) top = step % 3 == 1 ? top / 2 * 5 : top * 2;
        return top;
    }

    private static int y(long minor, long top) {
        return (int) (BOTTOM - (BOTTOM - TOP) * minor / top);
    }

    private static String shortDay(String day) {
        var parts = day.split(" ");
        return parts[0] + ' ' + parts[1].substring(0, 3);
    }
}
