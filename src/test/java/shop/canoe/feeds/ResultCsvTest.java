package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1"})
    void noCellIsTakenForAFormula(String value) {
        assertThat(ResultCsv.cell(value)).startsWith("'");
    }

    @Test
    void commasAndQuotesAreQuoted() {
        assertThat(ResultCsv.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(ResultCsv.cell("plain")).isEqualTo("plain");
    }

    @Test
    void everyRowHasItsLine() {
        var line = Line.refused(
                new RawRow(7, Map.of("sku", "=cmd"), null), RowResult.refused("sku", "A SKU is short, no formula."));

        assertThat(ResultCsv.lines(List.of(line), List.of(line.refusal())))
                .isEqualTo("7,'=cmd,refused,sku,\"A SKU is short, no formula.\"\r\n");
    }
}
