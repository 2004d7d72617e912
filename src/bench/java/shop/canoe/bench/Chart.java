package shop.canoe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** Charts as SVG, with their figures written on them. */
final class Chart {
    private static final List<String> COLOURS = List.of("#1f6f8b", "#e08e45", "#7a9e3f", "#a44a6a", "#6b6b6b");
    private static final int WIDTH = 900;
    private static final int ROW = 16;
    private static final int LEFT = 120;
    private static final int TOP = 60;
    private static final int PLOT = 640;
    private static final int HEIGHT = 360;

    private final StringBuilder svg = new StringBuilder();

    record Point(double x, double y) {}

    record Line(String name, List<Point> points) {}

    private Chart() {}

    /** A bar for each group and series that has a value above 0. */
    static void bars(
            Path file, String title, List<String> groups, List<String> series, ToDoubleBiFunction<String, String> value) {
        var chart = new Chart();
        double most = groups.stream()
                .flatMap(group -> series.stream().map(one -> value.applyAsDouble(group, one)))
                .reduce(1e-9, Math::max);
        int y = TOP;
        for (var group : groups) {
            chart.text(LEFT - 8, y + ROW - 4, "end", group);
            for (int number = 0; number < series.size(); number++) {
                double bar = value.applyAsDouble(group, series.get(number));
                if (bar <= 0) continue;
                double width = PLOT * bar / most;
                chart.add("<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>", LEFT, y, width, ROW - 3, COLOURS.get(number));
                chart.text(LEFT + width + 5, y + ROW - 5, "start", String.format(Locale.ROOT, "%.3f", bar));
                y += ROW;
            }
            y += ROW / 2;
        }
        chart.write(file, title, series, y + ROW);
    }

    /** One line for each series, its points in their order. */
    static void lines(Path file, String title, List<Line> lines) {
        var chart = new Chart();
        double right = most(lines.stream().flatMap(line -> line.points().stream().map(Point::x)));
        double top = most(lines.stream().flatMap(line -> line.points().stream().map(Point::y)));
        int bottom = TOP + HEIGHT;
        chart.add("<path d='M%d %d V%d H%d' fill='none' stroke='#444'/>", LEFT, TOP, bottom, LEFT + PLOT);
        for (int part = 0; part <= 4; part++) {
            chart.text(LEFT + PLOT * part / 4.0, bottom + ROW, "middle", String.format(Locale.ROOT, "%,.0f", right * part / 4));
            chart.text(LEFT - 8, bottom - HEIGHT * part / 4.0, "end", String.format(Locale.ROOT, "%,.0f", top * part / 4));
        }
        for (int number = 0; number < lines.size(); number++) {
            var points = lines.get(number).points().stream()
                    .map(point -> String.format(
                            Locale.ROOT, "%.1f,%.1f", LEFT + PLOT * point.x() / right, bottom - HEIGHT * point.y() / top))
                    .toList();
            chart.add("<polyline points='%s' fill='none' stroke-width='2' stroke='%s'/>", String.join(" ", points), COLOURS.get(number));
            for (var point : points)
                chart.add("<circle cx='%s' cy='%s' r='4' fill='%s'/>", point.split(",")[0], point.split(",")[1], COLOURS.get(number));
        }
        chart.write(file, title, lines.stream().map(Line::name).toList(), bottom + 2 * ROW);
    }

    private static double most(Stream<Double> values) {
        return values.reduce(1e-9, Math::max);
    }

    private void write(Path file, String title, List<String> series, int height) {
        text(LEFT, 20, "start", title);
        for (int number = 0; number < series.size(); number++) {
            int x = LEFT + number * PLOT / series.size();
            add("<rect x='%d' y='32' width='10' height='10' fill='%s'/>", x, COLOURS.get(number));
            text(x + 15, 41, "start", series.get(number));
        }
        try {
            Files.writeString(
                    file,
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>\n"
                                    .formatted(WIDTH, height)
                            + "<rect width='100%' height='100%' fill='#fff'/>\n" + svg + "</svg>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(double x, double y, String anchor, String words) {
        add(
                "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
                x, y, anchor, words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }
}
