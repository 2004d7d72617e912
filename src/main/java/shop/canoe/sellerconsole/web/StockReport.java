package shop.canoe.sellerconsole.web;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.sellers.SellerId;

/**
 * Which active offers should be ordered again: those with few units, and those that will be sold out in {@value #AHEAD}
 * days at the pace of the last {@value #PAST}.
 */
@ApplicationScoped
class StockReport {
    static final int PAST = 30;
    static final int AHEAD = 14;
    private static final int MOST_ROWS = 200;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    StockKeeping keeping;

    @Inject
    OfferShelf shelf;

    /**
     * @param dispatched units sent in the last {@value #PAST} days
     * @param lasts days the units last at that pace; -1 if none was sold
     * @param reorder units missing for the next {@value #PAST} days at that pace
     */
    public record Row(OfferLine line, int dispatched, int lasts, int reorder) {
        static Row of(OfferLine line, int dispatched) {
            int available = line.getUnits().available();
            int lasts = dispatched == 0 ? -1 : available * PAST / dispatched;
            return new Row(line, dispatched, lasts, Math.max(0, dispatched - available));
        }
    }

    /** Those that will be sold out first come first, at most {@value #MOST_ROWS}. */
    List<Row> of(SellerId seller) {
        var active = offers.activeOf(seller);
        var pace = keeping.dispatched(active, PAST);
        var low = new HashSet<>(stock.scarce(active, LowStock.FEW).keySet());
        stock.available(pace.keySet()).forEach((offer, available) -> {
            if (available * PAST < pace.getOrDefault(offer, 0) * AHEAD) low.add(offer);
        });
        var units = stock.available(low);
        var first = low.stream()
                .sorted(comparing(
                                (OfferId offer) -> daysLeft(units.getOrDefault(offer, 0), pace.getOrDefault(offer, 0)))
                        .thenComparing(OfferId::value))
                .limit(MOST_ROWS)
                .toList();
        var views = offers.views(first);
        var lines = shelf.lines(first.stream().map(views::get).toList()).stream()
                .collect(toMap(line -> line.getOffer().id(), line -> line));
        return first.stream()
                .map(offer -> Row.of(requireNonNull(lines.get(offer)), pace.getOrDefault(offer, 0)))
                .toList();
    }

    /** For the order of rows only: what is not sold lasts by its units. */
    private static double daysLeft(int available, int dispatched) {
        return dispatched == 0 ? AHEAD + available : (double) available * PAST / dispatched;
    }
}
