package shop.canoe.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a mapping: holds if one of the fields passes every test that is set. A test with several values passes with
 * any of them; letters' case does not matter.
 *
 * @param field where to look
 * @param values the whole text is one of these
 * @param contains it contains one of these
 * @param word one of these stands in it as a whole word, or words in a row
 * @param startsWith it begins with one of these words
 * @param present whether it is there at all
 * @param and further rules that must hold
 * @param not rules of which none may hold
 * @param is what is chosen then
 */
record Rule(
        List<String> field,
        @JsonProperty("equals") List<String> values,
        List<String> contains,
        List<String> word,
        List<String> startsWith,
        @Nullable Boolean present,
        List<Rule> and,
        List<Rule> not,
        String is) {

    boolean holds(ForeignRow row) {
        return (field.isEmpty() || field.stream().anyMatch(path -> passes(row, path)))
                && and.stream().allMatch(rule -> rule.holds(row))
                && not.stream().noneMatch(rule -> rule.holds(row));
    }

    private boolean passes(ForeignRow row, String path) {
        var text = row.find(path).map(String::valueOf).orElse("").toLowerCase(Locale.ROOT);
        return (present == null || present != text.isEmpty())
                && (values.isEmpty() || values.stream().anyMatch(value -> text.equals(value.toLowerCase(Locale.ROOT))))
                && (contains.isEmpty()
                        || contains.stream().anyMatch(part -> text.contains(part.toLowerCase(Locale.ROOT))))
                && (word.isEmpty()
                        || word.stream().anyMatch(phrase -> row.words(path).contains(ForeignRow.wordsOf(phrase))))
                && (startsWith.isEmpty()
                        || startsWith.stream()
                                .anyMatch(phrase -> row.words(path).startsWith(ForeignRow.wordsOf(phrase))));
    }
}
