package shop.canoe.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values: RFC 4180, UTF-8, the first line is the header. */
final class CsvReader implements RowReader {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    CsvReader(InputStream text, boolean isForeign) throws IOException {
        // a decoder of one's own, because the usual one replaces what is not UTF-8 in silence
        var characters = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
        parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(characters);
        records = parser.iterator();
        header = header();
        if (!isForeign) HeaderCheck.check(header);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<String> header() throws IOException {
        try {
            if (!records.hasNext()) throw new FeedRefused("feeds.file.empty");
            var names = records.next().stream().map(String::strip).toList();
            var seen = new HashSet<String>();
            for (var name : names) if (!seen.add(name)) throw new FeedRefused("feeds.file.column_twice", name);
            return names;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RawRow row(CSVRecord record) {
        if (record.size() != header.size()) return new RawRow(record.getRecordNumber(), Map.of(), "feeds.row.columns");
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < header.size(); i++) if (!record.get(i).isBlank()) values.put(header.get(i), record.get(i));
        return new RawRow(record.getRecordNumber(), values, null);
    }
}
