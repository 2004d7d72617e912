package shop.canoe.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.ProductRow;
import shop.canoe.catalog.Sku;
import shop.canoe.feeds.RowResult.Outcome;
import shop.canoe.platform.text.Messages;

class BatchRunnerTest {
    private static final FeedRun RUN = new FeedRun(new FeedId(new UUID(0, 1)), "here", "operator");

    private final List<String> applied = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private boolean isDown;

    @Test
    void theRowThatSpoilsABatchIsRefusedAndAllOthersGoIn() {
        var lines = IntStream.range(0, 10)
                .mapToObj(i -> line(i, i == 3 || i == 8 ? "SPOILT-" + i : "GOOD-" + i))
                .toList();

        assertThat(runner().apply(RUN, lines, 5)).isEqualTo(7);

        assertThat(refused).containsExactly(3L, 8L);
        assertThat(applied).hasSize(8).allMatch(sku -> sku.startsWith("GOOD"));
    }

    @Test
    void whereNothingGoesInAtAllNoRowIsBlamed() {
        isDown = true;

        assertThatThrownBy(() -> runner().apply(RUN, List.of(line(1, "GOOD")), 0))
                .hasMessage("down");
        assertThat(refused).isEmpty();
    }

    @Test
    void aFeedThatWentToAnotherNodeIsLeftAtOnce() {
        var runner = runner();
        runner.batches = new FeedBatch() {
            @Override
            public BatchCount apply(FeedRun run, List<Line> lines, long refusedBefore) {
                throw new FeedTakenOverException();
            }
        };

        assertThatThrownBy(() -> runner.apply(RUN, List.of(line(1, "A"), line(2, "B")), 0))
                .isInstanceOf(FeedTakenOverException.class);
    }

    private BatchRunner runner() {
        var runner = new BatchRunner();
        runner.messages = new Messages();
        runner.batches = new FeedBatch() {
            @Override
            public BatchCount apply(FeedRun run, List<Line> lines, long refusedBefore) {
                if (isDown) throw new IllegalStateException("down");
                if (lines.stream().anyMatch(line -> line.isRight() && line.sku().startsWith("SPOILT")))
                    throw new RefusedRow("stock", "feeds.row.number", 0, 1);
                lines.stream().filter(Line::isRight).map(Line::sku).forEach(applied::add);
                lines.stream().filter(line -> !line.isRight()).map(Line::number).forEach(refused::add);
                return BatchCount.of(lines.stream()
                        .map(line -> new RowResult(line.isRight() ? Outcome.CREATED : Outcome.REFUSED, "", ""))
                        .toList());
            }
        };
        return runner;
    }

    private static Line line(long number, String sku) {
        var product =
                new ProductRow(new Sku(sku), sku, null, null, null, null, null, null, null, null, null, null, null);
        return Line.right(new RawRow(number, Map.of("sku", sku), null), new FeedRow(product, Optional.empty()));
    }
}
