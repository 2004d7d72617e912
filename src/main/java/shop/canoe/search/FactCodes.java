package shop.canoe.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * Numbers for facts, by which the index counts them: Lucene counts numbers as they come, but merges the dictionaries of all
 * its segments before it counts strings, which takes a second where there are many thousands of them. A fact's code is the
 * first half of its MD5 sum, so it never has to be kept; what a code stands for is read from the index when it is opened.
 */
final class FactCodes {
    private final Map<Long, String> facts = new ConcurrentHashMap<>();

    static List<Long> of(Collection<String> facts) {
        return facts.stream().map(FactCodes::of).toList();
    }

    private static long of(String fact) {
        return UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** Learns the facts of a document. */
    void add(ProductDocument document) {
        for (int i = 0; i < document.facts.size(); i++)
            facts.putIfAbsent(document.factCodes.get(i), document.facts.get(i));
    }

    /** Learns all facts of an index. */
    void read(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(ProductDocument.FACTS);
            if (terms == null) continue;
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                var fact = term.utf8ToString();
                facts.putIfAbsent(of(fact), fact);
            }
        }
    }

    /** What a code stands for; empty for one of a fact that was never in the index. */
    Optional<String> fact(long code) {
        return Optional.ofNullable(facts.get(code));
    }
}
