package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Messages;

/** Applies batches and, where one row spoils a batch, halves it until that row stands alone and is refused. */
@ApplicationScoped
class BatchRunner {
    private static final System.Logger LOG = System.getLogger(BatchRunner.class.getName());

    @Inject
    FeedBatch batches;

    @Inject
    Messages messages;

    /** @return how many rows of the feed are refused by now */
    long apply(FeedRun run, List<Line> lines, long refusedBefore) {
        try {
            return refusedBefore
                    + Transactions.retrying(() -> batches.apply(run, lines, refusedBefore))
                            .refused();
        } catch (FeedTakenOverException e) {
            throw e;
        } catch (RuntimeException e) {
            return lines.size() == 1 ? refuse(run, lines.get(0), e, refusedBefore) : halve(run, lines, refusedBefore);
        }
    }

    private long halve(FeedRun run, List<Line> lines, long refusedBefore) {
        int middle = lines.size() / 2;
        long refused = apply(run, lines.subList(0, middle), refusedBefore);
        return apply(run, lines.subList(middle, lines.size()), refused);
    }

    private long refuse(FeedRun run, Line line, RuntimeException e, long refusedBefore) {
        if (!line.isRight()) throw e; // nothing of it is applied any more: the database is at fault
        return apply(run, List.of(line.refused(result(e))), refusedBefore);
    }

    private RowResult result(RuntimeException e) {
        if (e instanceof RefusedRow refused) return refused.result(messages);
        LOG.log(System.Logger.Level.WARNING, "a feed's row cannot be saved", e);
        return RowResult.refused("", messages.get("feeds.row.not_saved"));
    }
}
