package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;

/** A cart of one offer that is bought at once, beside the visitor's own, which it never touches. Keeps nothing. */
@ApplicationScoped
@Transactional
public class BuyNow {
    @Inject
    Market market;

    @Inject
    CartViews views;

    @Inject
    StockService stock;

    /**
     * @throws QuantityOutOfRangeException unless quantity is 1 to 999
     * @throws UnknownOfferException if there is no such offer
     * @throws OfferEndedException if it is no longer for sale
     * @throws OfferSoldOutException if none is left
     * @throws FewerLeftException if fewer are left
     */
    public void requireForSale(CartKey visitor, OfferId offer, int quantity) {
        market.require(offer, quantity);
        int left = stock.available(List.of(offer), visitor.text()).getOrDefault(offer, 0);
        if (left == 0) throw new OfferSoldOutException();
        if (left < quantity) throw new FewerLeftException(left);
    }

    /** What the visitor would buy, as a cart; with its problem if it cannot be bought any more. */
    public CartView view(CartKey visitor, OfferId offer, int quantity) {
        return views.of(visitor, List.of(CartRepository.Row.only(offer, quantity)));
    }
}
