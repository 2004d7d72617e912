package shop.canoe.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What somebody typed: its words as the index has them, and the whole. Nothing in it is syntax.
 *
 * @param whole trimmed, cut to 200 characters
 * @param words without those too common to matter; at most 12
 */
record Typed(String whole, List<String> words) {
    private static final int LENGTH = 200;
    private static final int WORDS = 12;

    static Typed of(String text, Analyzer analyzer) {
        var trimmed = text.strip();
        var whole = trimmed.length() > LENGTH ? trimmed.substring(0, LENGTH) : trimmed;
        return new Typed(whole, words(whole, analyzer));
    }

    private static List<String> words(String text, Analyzer analyzer) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream("words", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < WORDS)
                if (!words.contains(term.toString())) words.add(term.toString());
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }
}
