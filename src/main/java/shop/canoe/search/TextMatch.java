package shop.canoe.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * How a typed text is looked for: all its words; failing that, all words after correcting those that nothing has; failing
 * that, as many of them as any product has.
 *
 * @param corrected the words looked for instead, or an empty string
 */
record TextMatch(SearchPredicate predicate, String corrected, boolean isLoose) {

    static Typed read(SearchMapping mapping, String text) {
        var analyzer = mapping.backend()
                .unwrap(LuceneBackend.class)
                .analyzer(SearchAnalysis.WORDS)
                .orElseThrow();
        return Typed.of(text, analyzer);
    }

    static TextMatch strict(ProductPredicates of, Typed typed) {
        var predicate = typed.isEmpty()
                ? of.everything()
                : of.words(typed.words(), typed.words().size(), typed.whole());
        return new TextMatch(predicate, "", false);
    }

    /** For a text whose strict match finds nothing at all. Empty if nothing else helps. */
    static Optional<TextMatch> lenient(
            SearchSession session, SearchScope<ProductDocument> scope, ProductPredicates of, Typed typed) {
        var corrected = corrected(session, scope, of, typed.words());
        if (corrected.isEmpty()) return Optional.empty();
        var text = String.join(" ", corrected);
        for (int least = corrected.size(); least > 0; least--) {
            var predicate = of.words(corrected, least, text);
            if (count(session, predicate) > 0)
                return Optional.of(new TextMatch(
                        predicate, corrected.equals(typed.words()) ? "" : text, least < corrected.size()));
        }
        return Optional.empty();
    }

    /** The words that some product has, misspelt ones corrected, hopeless ones left out. */
    private static List<String> corrected(
            SearchSession session, SearchScope<ProductDocument> scope, ProductPredicates of, List<String> words) {
        var corrected = new ArrayList<String>();
        try (var reader = reader(scope)) {
            for (var word : words) {
                if (count(session, of.word(word).toPredicate()) > 0) corrected.add(word);
                else Spelling.closest(reader, word).ifPresent(corrected::add);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return corrected;
    }

    private static IndexReader reader(SearchScope<ProductDocument> scope) {
        return scope.extension(LuceneExtension.get()).openIndexReader();
    }

    static long count(SearchSession session, SearchPredicate predicate) {
        return session.search(ProductDocument.class).where(predicate).fetchTotalHitCount();
    }
}
