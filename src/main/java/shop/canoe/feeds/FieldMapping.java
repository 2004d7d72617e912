package shop.canoe.feeds;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of another format into rows of the Canoe feed, as docs/feed.md describes it.
 *
 * @param fields Canoe field → where it stands in the foreign row
 * @param minorUnits fields given in cents
 * @param constants fields that are the same in every row
 * @param cut texts longer than this are cut at a word
 * @param padded digits shorter than this get zeros in front
 * @param replace what stands for something else in every text
 */
record FieldMapping(
        Map<String, String> fields,
        Map<String, String> minorUnits,
        Map<String, String> constants,
        Map<String, Integer> cut,
        Map<String, Integer> padded,
        Map<String, String> replace,
        List<AttributeNames> attributes,
        @Nullable Choice category,
        @Nullable PictureChoice images) {
    private static final int CENTS = 2;
    /** What a mapping leaves out is empty. */
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withConfigOverride(Map.class, what -> what.setSetterInfo(EMPTY))
            .withConfigOverride(List.class, what -> what.setSetterInfo(EMPTY))
            .withConfigOverride(String.class, what -> what.setSetterInfo(EMPTY))
            .build()
            .readerFor(FieldMapping.class);

    static FieldMapping read(Path file) {
        try {
            return JSON.readValue(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new FeedRefused("feeds.mapping.broken", e.getOriginalMessage());
        } catch (IOException e) {
            throw new FeedRefused("feeds.mapping.broken", String.valueOf(e.getMessage()));
        }
    }

    RawRow toCanoe(RawRow foreign) {
        if (foreign.flaw() != null) return foreign;
        var source = new ForeignRow(foreign.values(), replace);
        var row = new LinkedHashMap<String, Object>(constants);
        fields.forEach((field, path) -> source.find(path).ifPresent(value -> row.put(field, shaped(field, value))));
        minorUnits.forEach((field, path) -> source.number(path)
                .ifPresent(cents -> row.put(field, cents.movePointLeft(CENTS).toPlainString())));
        var facts = new TreeMap<String, Object>();
        attributes.forEach(names -> names.collect(source, facts));
        if (!facts.isEmpty()) row.put(Column.ATTRIBUTES.code(), facts);
        if (category != null) category.of(source).ifPresent(path -> row.put(Column.CATEGORY.code(), path));
        if (images != null) {
            var known = source.with(Column.CATEGORY.code(), row.getOrDefault(Column.CATEGORY.code(), ""));
            images.of(known).ifPresent(pictures -> row.put(Column.IMAGES.code(), pictures));
        }
        return new RawRow(foreign.number(), row, null);
    }

    private Object shaped(String field, Object value) {
        if (!(value instanceof String text)) return value;
        var longest = cut.get(field);
        if (longest != null && text.length() > longest) return text.substring(0, cutAt(text, longest));
        var digits = padded.get(field);
        return digits != null && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
    }

    private static int cutAt(String text, int longest) {
        int space = text.lastIndexOf(' ', longest);
        return space > longest / 2 ? space : longest;
    }
}
