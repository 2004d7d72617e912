package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** What placing an order costs, written down and not judged: processor time of the shop and its database, and how long it takes. */
class PlacingCostIT extends ServerIT {
    private static final int ORDERS = RaceSize.of(16, 400);

    private final Article article = Article.any(RaceSize.seed() + 5);
    private final int before = article.available();

    @AfterEach
    void restock() {
        article.count(before);
    }

    @Test
    void ordersPlacedEightAtATimeAreMeasured() {
        article.count(ORDERS);
        var buyers = Race.prepare(ORDERS, number -> new Buyer());
        var forms = Race.prepare(ORDERS, number -> {
            buyers.get(number).put(article);
            return buyers.get(number).placing().orElseThrow();
        });
        var took = new ConcurrentLinkedQueue<Long>();
        var processor = processorTime();

        List<Answer> answers = Race.prepare(ORDERS, number -> {
            long start = System.nanoTime();
            var answer = buyers.get(number).place(forms.get(number));
            took.add((System.nanoTime() - start) / 1_000_000);
            return answer;
        });

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        var sorted = took.stream().sorted().toList();
        RaceReport.note("Placing an order, eight at a time, sandbox gateway included: p50 %d ms, p95 %d ms%s; %d orders"
                .formatted(
                        sorted.get(ORDERS / 2),
                        sorted.get(ORDERS * 95 / 100),
                        processor
                                .flatMap(from -> processorTime().map(to -> to.minus(from)))
                                .map(spent -> ", processor %.1f ms each".formatted(spent.toMillis() / (double) ORDERS))
                                .orElse(""),
                        ORDERS));
    }

    /** Of the shop and its database together; empty if they do not run here. */
    private static Optional<Duration> processorTime() {
        var shop = ProcessOnPort.find(URI.create(Shop.url()).getPort());
        var database = ProcessOnPort.find(Shop.databasePort());
        if (shop.isEmpty() || database.isEmpty()) return Optional.empty();
        return spent(shop.get()).flatMap(one -> spent(database.get()).map(one::plus));
    }

    private static Optional<Duration> spent(ProcessHandle process) {
        return process.info().totalCpuDuration();
    }
}
