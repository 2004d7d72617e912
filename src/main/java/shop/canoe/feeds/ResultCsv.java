package shop.canoe.feeds;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes result files so that no spreadsheet takes a cell for a formula. */
final class ResultCsv {
    static final String HEADER = "row,sku,result,field,reason\r\n";

    private ResultCsv() {}

    static String lines(List<Line> lines, List<RowResult> results) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) text.append(line(lines.get(i), results.get(i)));
        return text.toString();
    }

    private static String line(Line line, RowResult result) {
        return Stream.of(
                        String.valueOf(line.number()),
                        line.sku(),
                        result.outcome().name().toLowerCase(Locale.ROOT),
                        result.field(),
                        result.reason())
                .map(ResultCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? '\'' + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
