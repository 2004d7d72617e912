package shop.canoe.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; a line that is none does not stop the others. */
final class NdjsonReader implements RowReader {
    private static final ObjectReader OBJECT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private final BufferedReader lines;
    private long number;

    NdjsonReader(InputStream text) {
        lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) return row(line);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private RawRow row(String line) {
        try {
            Map<String, Object> values = OBJECT.readValue(line);
            values.values().removeIf(value -> value == null || (value instanceof String text && text.isBlank()));
            return new RawRow(number, values, null);
        } catch (JsonProcessingException e) {
            return new RawRow(number, Map.of(), "feeds.row.not_json");
        }
    }
}
