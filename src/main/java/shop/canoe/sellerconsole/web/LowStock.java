package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerId;

/** Active offers that will soon be sold out. */
@ApplicationScoped
class LowStock {
    /** So many units or fewer are few. */
    static final int FEW = 5;

    /** Of how many of a seller's offers, by SKU, the units are looked at. */
    private static final int LOOKED_AT = 1000;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    OfferShelf shelf;

    /** @param lines the first of them, fewest units first */
    record Found(int count, List<OfferLine> lines) {}

    Found of(SellerId seller, int limit) {
        var active = offers.list(seller, "", "sku", 1, LOOKED_AT).items().stream()
                .filter(OfferView::isActive)
                .toList();
        var available = stock.available(active.stream().map(OfferView::id).toList());
        var low = active.stream()
                .filter(offer -> available.getOrDefault(offer.id(), 0) <= FEW)
                .sorted(Comparator.comparing(offer -> available.getOrDefault(offer.id(), 0)))
                .toList();
        return new Found(low.size(), shelf.lines(low.stream().limit(limit).toList()));
    }
}
