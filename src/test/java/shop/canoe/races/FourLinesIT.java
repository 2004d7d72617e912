package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;

/**
 * Orders of four lines, in as many orders of their lines as there are buyers, over few articles: whoever wants the same
 * ones the other way round waits, is served or refused, and never hears of a deadlock.
 */
class FourLinesIT extends ServerIT {
    private static final int RUNS = RaceSize.of(1, 20);
    private static final int BUYERS = RaceSize.of(12, 32);
    private static final int LINES = 4;
    private static final int ARTICLES = 6;

    /** For three of four buyers, roughly: the last ones find something missing. */
    private static final int UNITS = BUYERS / 2;

    private final List<Article> articles = Article.several(RaceSize.seed() + 8, ARTICLES);
    private final List<Integer> before =
            articles.stream().map(Article::available).toList();

    @AfterEach
    void restock() {
        for (int i = 0; i < ARTICLES; i++) articles.get(i).count(before.get(i));
    }

    @Test
    void nobodyHearsOfADeadlock() {
        long start = System.nanoTime();
        var outcomes = new ArrayList<Outcome>();
        for (int run = 0; run < RUNS; run++) outcomes.addAll(run(new Random(RaceSize.seed() + run)));

        RaceReport.add(
                "four lines",
                BUYERS + " buyers, " + ARTICLES + " articles of " + UNITS + " units",
                RUNS,
                outcomes,
                Race.secondsSince(start));
        assertThat(outcomes).doesNotContain(Outcome.FAILED).contains(Outcome.SOLD);
    }

    private List<Outcome> run(Random random) {
        articles.forEach(article -> article.count(UNITS));
        var sold = articles.stream().map(Article::sold).toList();
        var wanted = Collections.nCopies(BUYERS, articles).stream()
                .map(all -> shuffled(all, random).subList(0, LINES))
                .toList();
        var buyers = Race.prepare(BUYERS, number -> new Buyer());
        var forms = Race.prepare(BUYERS, number -> {
            wanted.get(number).forEach(buyers.get(number)::put);
            return buyers.get(number).placing().orElseThrow();
        });

        var outcomes = Race.atOnce(BUYERS, number -> buyers.get(number).buy(forms.get(number)));

        for (int i = 0; i < ARTICLES; i++) {
            var article = articles.get(i);
            long served = IntStream.range(0, BUYERS)
                    .filter(number -> outcomes.get(number) == Outcome.SOLD)
                    .filter(number -> wanted.get(number).contains(article))
                    .count();
            assertThat(article.sold() - sold.get(i))
                    .as("units of " + article.sku())
                    .isEqualTo((int) served);
            assertThat(article.available()).isEqualTo(UNITS - (int) served);
        }
        return outcomes;
    }

    private static List<Article> shuffled(List<Article> articles, Random random) {
        var copy = new ArrayList<>(articles);
        Collections.shuffle(copy, random);
        return copy;
    }
}
