package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.inventory.FulfilmentChannel;
import shop.canoe.inventory.ShelfView;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/** Has Sam's lamps lie in the marketplace's warehouses, so that both ways of fulfilment can be seen. */
@ApplicationScoped
class DemoWarehouse {
    private static final String LAMPS = "LMP-";

    @Inject
    OfferService offers;

    @Inject
    StockKeeping keeping;

    @Inject
    Transactions transactions;

    /** Half to each warehouse; what lies there already stays. */
    void take(SellerId seller) {
        transactions.<Object>inNew(() -> {
            var lamps = offers.views(offers.activeOf(seller)).values().stream()
                    .filter(offer -> offer.sku().value().startsWith(LAMPS))
                    .map(OfferView::id)
                    .toList();
            keeping.shelves(lamps).forEach(this::spread);
            return "";
        });
    }

    private void spread(OfferId offer, List<ShelfView> shelves) {
        for (var shelf : shelves) {
            if (shelf.location().channel() == FulfilmentChannel.MARKETPLACE) return;
            int half = shelf.available() / 2;
            if (half == 0) return;
            keeping.transfer(offer, shelf.location().code(), "LEIPZIG", half);
            keeping.transfer(offer, shelf.location().code(), "LYON", shelf.available() - half);
        }
    }
}
