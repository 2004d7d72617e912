package shop.canoe.feeds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file has it.
 *
 * @param number line of the file; in CSV as a spreadsheet counts, the header being 1
 * @param values by header or key; what is empty is left out
 * @param flaw message key of why it could not be read, else null
 */
record RawRow(
        long number, Map<String, Object> values, @Nullable String flaw) {}
