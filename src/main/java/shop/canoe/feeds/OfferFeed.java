package shop.canoe.feeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.canoe.feeds.FeedRow.OfferPart;
import shop.canoe.feeds.RowResult.Outcome;
import shop.canoe.inventory.CountBelowReservedException;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferOutcome;
import shop.canoe.offers.OfferService;

/** Hands the offer parts of rows to their sellers' offers, and the counts to the stock. Runs in the batch's transaction. */
@ApplicationScoped
class OfferFeed {
    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    private record Sale(long line, OfferPart part, OfferOutcome outcome) {}

    /**
     * @return what became of each line that has an offer part, by line number
     * @throws RefusedRow if a count is below what is reserved; nothing is applied then
     */
    Map<Long, Outcome> apply(List<Line> lines) {
        var sales = sell(lines);
        var counted = count(sales);
        return sales.stream().collect(toMap(Sale::line, sale -> outcome(sale, counted)));
    }

    private List<Sale> sell(List<Line> lines) {
        var offered = lines.stream().filter(line -> line.offer().isPresent()).toList();
        var bySeller = offered.stream()
                .collect(groupingBy(line -> line.offer().orElseThrow().seller(), LinkedHashMap::new, toList()));
        var sales = new ArrayList<Sale>();
        bySeller.forEach((seller, theirs) -> {
            var parts = theirs.stream().map(line -> line.offer().orElseThrow()).toList();
            var outcomes =
                    offers.apply(seller, parts.stream().map(OfferPart::row).toList());
            for (int i = 0; i < parts.size(); i++)
                sales.add(new Sale(theirs.get(i).number(), parts.get(i), outcomes.get(i)));
        });
        return sales;
    }

    private Set<OfferId> count(List<Sale> sales) {
        var units = new HashMap<OfferId, Integer>();
        sales.forEach(sale ->
                sale.part().stock().ifPresent(count -> units.put(sale.outcome().id(), count)));
        try {
            return units.isEmpty() ? Set.of() : Set.copyOf(stock.count(units, "feed"));
        } catch (CountBelowReservedException e) {
            throw new RefusedRow(Column.STOCK.code(), e.messageKey(), e.arguments());
        }
    }

    private static Outcome outcome(Sale sale, Set<OfferId> counted) {
        return switch (sale.outcome().change()) {
            case CREATED -> Outcome.CREATED;
            case CHANGED -> Outcome.CHANGED;
            case UNCHANGED -> counted.contains(sale.outcome().id()) ? Outcome.CHANGED : Outcome.UNCHANGED;
        };
    }
}
