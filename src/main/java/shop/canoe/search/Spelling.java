package shop.canoe.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds the indexed word that somebody may have meant. */
final class Spelling {
    private static final String FIELD = "words";
    private static final int SHORT = 3;
    private static final int LONG = 7;

    private Spelling() {}

    /** The closest word in the index, the commonest of equally close ones: one slip of the finger away, two in a long word. */
    static Optional<String> closest(IndexReader reader, String word) {
        if (word.length() < SHORT) return Optional.empty();
        try {
            var terms = MultiTerms.getTerms(reader, FIELD);
            if (terms == null) return Optional.empty();
            int slips = word.length() < LONG ? 1 : 2;
            return best(new FuzzyTermsEnum(terms, new Term(FIELD, word), slips, 0, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> best(FuzzyTermsEnum near) throws IOException {
        var closeness = near.attributes().addAttribute(BoostAttribute.class);
        var best = Optional.<String>empty();
        float bestCloseness = 0;
        int bestCount = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            boolean isBetter = closeness.getBoost() > bestCloseness
                    || (closeness.getBoost() == bestCloseness && near.docFreq() > bestCount);
            if (!isBetter) continue;
            best = Optional.of(term.utf8ToString());
            bestCloseness = closeness.getBoost();
            bestCount = near.docFreq();
        }
        return best;
    }
}
