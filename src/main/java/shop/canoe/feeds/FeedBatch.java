package shop.canoe.feeds;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.canoe.catalog.CatalogImport;
import shop.canoe.catalog.RowOutcome;
import shop.canoe.catalog.RowOutcome.Change;
import shop.canoe.feeds.FeedReport.RowError;
import shop.canoe.feeds.RowResult.Outcome;
import shop.canoe.platform.text.Messages;

/** Applies a batch of rows, products first, then offers and stock, and notes what came of it: all in one transaction. */
@ApplicationScoped
class FeedBatch {
    private static final int SHOWN_ERRORS = 100;
    private static final int LONGEST_FIELD = 160;
    private static final int LONGEST_REASON = 500;

    @Inject
    CatalogImport catalog;

    @Inject
    OfferFeed offers;

    @Inject
    FeedRepository feeds;

    @Inject
    Messages messages;

    /**
     * @param errorsBefore how many rows of this feed were refused before
     * @throws FeedTakenOverException if another node imports this feed by now; nothing is applied then
     * @throws RefusedRow if a row cannot be applied; nothing is applied then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public BatchCount apply(FeedRun run, List<Line> lines, long errorsBefore) {
        var results = results(run, lines);
        var count = BatchCount.of(results);
        if (!feeds.advance(run.id(), run.worker(), count)) throw new FeedTakenOverException();
        feeds.addResult(run.id(), lines.get(0).number(), ResultCsv.lines(lines, results));
        noteErrors(run, lines, results, SHOWN_ERRORS - errorsBefore);
        return count;
    }

    private List<RowResult> results(FeedRun run, List<Line> lines) {
        var right = lines.stream().filter(Line::isRight).toList();
        var products = describe(run, right);
        var sold = offers.apply(right.stream()
                .filter(line -> requireNonNull(products.get(line.number())).change() != Change.REFUSED)
                .toList());
        return lines.stream()
                .map(line -> line.refusal() != null
                        ? line.refusal()
                        : result(
                                requireNonNull(products.get(line.number())),
                                sold.getOrDefault(line.number(), Outcome.UNCHANGED)))
                .toList();
    }

    private Map<Long, RowOutcome> describe(FeedRun run, List<Line> lines) {
        var outcomes = catalog.apply(
                run.contributor(),
                lines.stream().flatMap(line -> line.product().stream()).toList());
        var byLine = new HashMap<Long, RowOutcome>();
        for (int i = 0; i < lines.size(); i++) byLine.put(lines.get(i).number(), outcomes.get(i));
        return byLine;
    }

    private RowResult result(RowOutcome product, Outcome offer) {
        return switch (product.change()) {
            case CREATED -> new RowResult(Outcome.CREATED, "", "");
            case CHANGED -> new RowResult(RowResult.strongest(Outcome.CHANGED, offer), "", "");
            case UNCHANGED -> new RowResult(offer, "", "");
            case KEPT -> new RowResult(offer, Column.PRODUCT.code(), messages.get("feeds.row.kept"));
            case REFUSED ->
                RowResult.refused(
                        product.field() == null ? "" : product.field(),
                        product.reason() == null ? "" : product.reason());
        };
    }

    private void noteErrors(FeedRun run, List<Line> lines, List<RowResult> results, long room) {
        for (int i = 0; i < lines.size() && room > 0; i++) {
            var result = results.get(i);
            if (!result.isRefused()) continue;
            var line = lines.get(i);
            feeds.addError(
                    run.id(),
                    new RowError(
                            line.number(),
                            line.sku(),
                            cut(result.field(), LONGEST_FIELD),
                            cut(result.reason(), LONGEST_REASON)));
            room--;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
