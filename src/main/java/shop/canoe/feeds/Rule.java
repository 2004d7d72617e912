package shop.canoe.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

    /** Brings what is looked for into the form it is compared in, once and not for every row. */
    Rule {
        values = values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        contains = contains.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        word = word.stream().map(ForeignRow::wordsOf).toList();
        startsWith = startsWith.stream().map(ForeignRow::wordsOf).toList();
    }

    boolean holds(ForeignRow row) {
        return (field.isEmpty() || anyPasses(row))
                && and.stream().allMatch(rule -> rule.holds(row))
                && not.stream().noneMatch(rule -> rule.holds(row));
    }

    private boolean anyPasses(ForeignRow row) {
        for (var path : field) if (passes(row, path)) return true;
        return false;
    }

    private boolean passes(ForeignRow row, String path) {
        var text = row.text(path);
        return (present == null || present != text.isEmpty())
                && (values.isEmpty() || values.contains(text))
                && (contains.isEmpty() || any(contains, text::contains))
                && (word.isEmpty() || any(word, row.words(path)::contains))
                && (startsWith.isEmpty() || any(startsWith, row.words(path)::startsWith));
    }

    /** A loop, because mapping a big file asks this a hundred million times. */
    private static boolean any(List<String> wanted, Predicate<String> test) {
        for (var one : wanted) if (test.test(one)) return true;
        return false;
    }
}
