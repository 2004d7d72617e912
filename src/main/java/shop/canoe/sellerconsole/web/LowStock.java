package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.sellers.SellerId;

/** Active offers that will soon be sold out. */
@ApplicationScoped
class LowStock {
    /** So many units or fewer are few. */
    static final int FEW = 5;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    OfferShelf shelf;

    /** @param lines the first of them, fewest units first */
    record Found(int count, List<OfferLine> lines) {}

    Found of(SellerId seller, int limit) {
        var scarce = stock.scarce(offers.activeOf(seller), FEW);
        var fewest = scarce.entrySet().stream()
                .sorted(Map.Entry.<OfferId, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        var views = offers.views(fewest);
        return new Found(
                scarce.size(), shelf.lines(fewest.stream().map(views::get).toList()));
    }
}
