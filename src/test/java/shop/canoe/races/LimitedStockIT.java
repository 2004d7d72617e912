package shop.canoe.races;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Form;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.ShopInvariants;

/**
 * R1: many buyers, few units. Each unit is sold once; who comes too late is told so. With {@code -Dcanoe.unguarded=true} the shop
 * is started without its guard, and the same race must find that it sells too much.
 */
class LimitedStockIT extends ServerIT {
    private static final boolean UNGUARDED = Boolean.getBoolean("canoe.unguarded");
    private static final int RUNS = RaceSize.of(1, 20);
    private static final int BUYERS = RaceSize.of(24, 1000);
    private static final int UNITS = RaceSize.of(6, 100);

    private final Article article = Article.any(RaceSize.seed());
    private final int before = article.available();
    private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();

    @AfterEach
    void restock() {
        if (UNGUARDED) article.mend();
        article.count(before);
    }

    @Test
    void everyUnitIsSoldOnceAndEverybodyElseRefused() {
        var outcomes = new ArrayList<Outcome>();
        long start = System.nanoTime();
        for (int run = 0; run < RUNS; run++) outcomes.addAll(run());
        RaceReport.add("R1", BUYERS + " buyers, " + UNITS + " units", RUNS, outcomes, Race.secondsSince(start));

        if (UNGUARDED) {
            assertThat(frequency(outcomes, Outcome.SOLD)).isGreaterThan(RUNS * UNITS);
            assertThat(ShopInvariants.breaches()).anyMatch(breach -> breach.contains("INV-1"));
            return;
        }
        assertThat(frequency(outcomes, Outcome.SOLD)).isEqualTo(RUNS * UNITS);
        assertThat(frequency(outcomes, Outcome.REFUSED)).isEqualTo(RUNS * (BUYERS - UNITS));
    }

    /** Everybody stands at the review, then all press the button; who was refused stands there still, for the next run. */
    private List<Outcome> run() {
        article.count(UNITS);
        int sold = article.sold();
        var forms = Race.prepare(BUYERS, number -> waiting.computeIfAbsent(number, missing -> new Waiting(article)));

        var outcomes = Race.atOnce(BUYERS, number -> forms.get(number).buy());

        for (int number = 0; number < BUYERS; number++)
            if (outcomes.get(number) != Outcome.REFUSED) waiting.remove(number);
        if (UNGUARDED) return outcomes;
        assertThat(article.sold() - sold).as("units in paid orders").isEqualTo(UNITS);
        assertThat(article.available()).isZero();
        return outcomes;
    }

    /** A buyer at the review, with the form that places his order. */
    private static final class Waiting {
        private final Buyer buyer = new Buyer();
        private final Optional<Form> form;

        Waiting(Article article) {
            buyer.put(article);
            form = buyer.placing();
        }

        Outcome buy() {
            return form.map(buyer::buy).orElse(Outcome.REFUSED);
        }
    }
}
