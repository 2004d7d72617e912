package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.platform.text.Messages;

class FeedFileTest {
    private static final long LIMIT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void readsCsvWithByteOrderMarkQuotesAndLineBreaksInCells() throws IOException {
        var file = file("a.csv", "\uFEFFsku,title,price\r\nA,\"A \"\"good\"\" pot,\nred\",12.99\r\n\r\nB,,1\r\n");

        var rows = rows(file);

        assertThat(rows).extracting(RawRow::number).containsExactly(2L, 3L);
        assertThat(rows.get(0).values())
                .containsEntry("title", "A \"good\" pot,\nred")
                .containsEntry("sku", "A");
        assertThat(rows.get(1).values()).containsOnlyKeys("sku", "price");
    }

    @Test
    void readsNdjsonAndGoesOnBehindALineThatIsNone() throws IOException {
        var rows = rows(file(
                "a.ndjson", "{\"sku\":\"A\",\"price\":12.990}\n\n{\"sku\":\n[1]\n{\"sku\":\"B\"} x\n{\"sku\":\"C\"}"));

        assertThat(rows).extracting(RawRow::number).containsExactly(1L, 3L, 4L, 5L, 6L);
        assertThat(rows)
                .extracting(RawRow::flaw)
                .containsExactly(null, "feeds.row.not_json", "feeds.row.not_json", "feeds.row.not_json", null);
    }

    @Test
    void unpacksGzipWhateverTheNameSays() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("sku,price\nA,1\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(rows(file("a.csv.gz", packed.toByteArray()))).hasSize(1);
        assertThat(rows(file("a.csv", packed.toByteArray()))).hasSize(1);
    }

    @Test
    void aRowWithTooFewColumnsIsFlawedAndNoMore() throws IOException {
        var rows = rows(file("a.csv", "sku,price\nA\nB,2\n"));

        assertThat(rows).extracting(RawRow::flaw).containsExactly("feeds.row.columns", null);
    }

    @Test
    void countsTheRows() throws IOException {
        assertThat(file("a.csv", "sku,price\nA,1\nB,2\n").check()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertThat(refusal(() -> file("a.csv", text).check())).contains("empty");
    }

    @Test
    void aMissingColumnIsNamedWithTheHeaderThatWasFound() {
        assertThat(refusal(() -> file("a.csv", "sku,stock\nA,1\n").check())).contains("price", "sku,stock");
        assertThat(refusal(() -> file("a.csv", "title,price\nA,1\n").check())).contains("column sku is missing");
    }

    @Test
    void unknownColumnsAreNamedWithThoseThereAre() {
        assertThat(refusal(() -> file("a.csv", "sku,prize,titel\nA,1,x\n").check()))
                .contains("Unknown columns: prize, titel", "handling_days");
    }

    @Test
    void aColumnTwiceAndOtherDividersAreRefused() {
        assertThat(refusal(() -> file("a.csv", "sku,price,price\nA,1,2\n").check()))
                .contains("twice");
        assertThat(refusal(() -> file("a.csv", "sku;price\nA;1\n").check())).contains("commas");
        assertThat(refusal(() -> file("a.csv", "sku\nA\n").check())).contains("only the column sku");
    }

    @Test
    void aForeignHeaderGoesWithAMapping() throws IOException {
        var file = file("a.csv", "id,prize\nA,1\n");

        assertThat(new FeedFile(file.path(), "a.csv", LIMIT, true).check()).isEqualTo(1);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("sku,price\n".getBytes(StandardCharsets.UTF_8));
            var line = new byte[1 << 16];
            Arrays.fill(line, (byte) '\n');
            for (int i = 0; i < 20; i++) gzip.write(line);
        }

        assertThat(refusal(() -> file("a.csv.gz", packed.toByteArray()).check()))
                .contains("1 MB");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        var latin = "sku,title\nA,Crème\n".getBytes(Charset.forName("ISO-8859-1"));
        var gzip = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0};

        assertThat(refusal(() -> file("a.csv", latin).check())).contains("UTF-8");
        assertThat(refusal(() -> file("a.xlsx", "PK\3\4 and so on").check())).contains("spreadsheet");
        assertThat(refusal(() -> file("a.csv.gz", gzip).check())).contains("unpacked");
        assertThat(refusal(() -> file("a.csv", "sku,title\nA,\"open\n").check()))
                .contains("cannot be read");
    }

    private static String refusal(ThrowingCallable reading) {
        var refused = new ArrayList<String>();
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(FeedRefused.class, e -> refused.add(e.words(new Messages())));
        return refused.get(0);
    }

    private static List<RawRow> rows(FeedFile file) throws IOException {
        var rows = new ArrayList<RawRow>();
        try (var reader = file.open()) {
            for (var row = reader.next(); row != null; row = reader.next()) rows.add(row);
        }
        return rows;
    }

    private FeedFile file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private FeedFile file(String name, byte[] bytes) throws IOException {
        return new FeedFile(Files.write(folder.resolve("feed"), bytes), name, LIMIT, false);
    }
}
