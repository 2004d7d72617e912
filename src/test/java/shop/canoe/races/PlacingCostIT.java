package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Form;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ProcessorTimes;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/**
 * What placing an order of four lines costs, written down and not judged: processor time by who spends it, and how long it
 * takes. The first orders are not counted: what is compiled meanwhile is no cost of an order.
 */
class PlacingCostIT extends ServerIT {
    private static final int LINES = 4;
    private static final int FIRST = RaceSize.of(8, 400);
    private static final int ORDERS = RaceSize.of(16, 400);

    /** So many that nobody has to be told that few are left. */
    private static final int MORE = 20;

    /** Until what follows an order has been heard. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(30);

    private final List<Article> articles = Article.several(RaceSize.seed() + 5, LINES);
    private final List<Integer> before =
            articles.stream().map(Article::available).toList();

    @AfterEach
    void restock() {
        for (int i = 0; i < LINES; i++) articles.get(i).count(before.get(i));
    }

    @Test
    void ordersPlacedEightAtATimeAreMeasured() {
        articles.forEach(article -> article.count(FIRST + ORDERS + MORE));
        place(FIRST);
        var forms = Race.prepare(ORDERS, number -> reviewed());
        var from = ProcessorTimes.now();

        var placed = placeAll(forms);

        Poll.until("the end of what follows", AFTERWARDS, PlacingCostIT::isAllHeard);
        RaceReport.note("Placing %d orders of %d lines, eight at a time: %s; %s"
                .formatted(ORDERS, LINES, times(placed), ProcessorTimes.now().since(from, ORDERS)));
    }

    /** An order that is answered, and how long that took. */
    private record Placed(Answer answer, long milliseconds) {}

    /** A buyer at the review, with the form that places his order. */
    private record Reviewed(Buyer buyer, Form form) {}

    private void place(int orders) {
        placeAll(Race.prepare(orders, number -> reviewed()));
    }

    private Reviewed reviewed() {
        var buyer = new Buyer();
        articles.forEach(buyer::put);
        return new Reviewed(buyer, buyer.placing().orElseThrow());
    }

    private static List<Placed> placeAll(List<Reviewed> forms) {
        var placed = Race.prepare(forms.size(), number -> {
            long start = System.nanoTime();
            var answer = forms.get(number).buyer().place(forms.get(number).form());
            return new Placed(answer, (System.nanoTime() - start) / 1_000_000);
        });
        assertThat(placed).extracting(one -> one.answer().status()).containsOnly(303);
        return placed;
    }

    private static String times(List<Placed> placed) {
        var sorted = placed.stream().map(Placed::milliseconds).sorted().toList();
        return "p50 %d ms, p95 %d ms, %.0f SQL statements"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        placed.stream()
                                .mapToInt(one -> one.answer().statements())
                                .average()
                                .orElse(0));
    }

    private static boolean isAllHeard() {
        return Shop.rows("select count(*) from platform_outbox where state = 'NEW' and due_at <= now(6)")
                .contains("0");
    }
}
