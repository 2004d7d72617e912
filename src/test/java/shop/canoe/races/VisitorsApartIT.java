package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.canoe.races.Shopper.Door;
import shop.canoe.races.Shopper.Got;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/**
 * Pages are kept for all, and yet no page of one visitor reaches another: shoppers with their own names, carts, tokens and
 * histories open the same pages at the same time in all kinds of orders, packed and not, with each other's ETags.
 */
class VisitorsApartIT extends ServerIT {
    private static final int SHOPPERS = RaceSize.of(10, 40);
    private static final int PAGES = RaceSize.of(40, 200);

    private final List<Shopper> shoppers = shoppers();

    @Test
    void everybodyGetsHisOwnPages() {
        assertThat(findings(Visitor::ask)).isEmpty();
    }

    /** The control: with a cache in between that goes by the address alone, each kind of mix-up is found. */
    @Test
    void aCacheThatForgetsWhoAsksWouldBeFoundOut() {
        Map<String, Answer> kept = new ConcurrentHashMap<>();

        var findings = findings((visitor, path, headers) -> kept.computeIfAbsent(path, first -> visitor.ask(first)));

        for (var kind : List.of("name", "cart", "token", "seen", "notices"))
            assertThat(findings).anyMatch(finding -> finding.startsWith(kind));
    }

    /** The other control: with one that takes anybody's ETag for the asker's. */
    @Test
    void aForeign304WouldBeFoundOut() {
        var findings = findings((visitor, path, headers) -> {
            var answer = visitor.ask(path, headers);
            boolean isAsked = List.of(headers).contains("If-None-Match");
            return isAsked ? new Answer(answer.method(), answer.address(), 304, answer.headers(), new byte[0]) : answer;
        });

        assertThat(findings).anyMatch(finding -> finding.startsWith("304"));
    }

    private List<String> findings(Door door) {
        var paths = Stream.concat(
                        Stream.of("/", "/", "/deals", "/s?q=lamp", "/help", "/best-sellers"),
                        shoppers.stream().limit(5).map(Shopper::path))
                .toList();
        List<Got> pool = new CopyOnWriteArrayList<>();
        return Race.atOnce(SHOPPERS, number -> shoppers.get(number).walk(PAGES, paths, pool, door)).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Shopper> shoppers() {
        return Race.prepare(SHOPPERS, number -> Shopper.of(number, Article.any(RaceSize.seed() + 100 + number)));
    }
}
