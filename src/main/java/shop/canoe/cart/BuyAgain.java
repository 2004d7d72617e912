package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;

/** Puts what was bought before into the cart once more, at today's prices. */
@ApplicationScoped
@Transactional
public class BuyAgain {
    @Inject
    CartService carts;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    CatalogService catalog;

    /**
     * What came of it.
     *
     * @param added units that went in
     * @param missing titles of what is not for sale or sold out; an offer nobody knows any more is left out
     */
    public record Outcome(int added, List<String> missing) {}

    /**
     * @param units each 1 to 999; fewer go in where fewer are left
     * @throws QuantityOutOfRangeException unless they are
     * @throws CartFullException if the cart has a hundred lines; nothing is added then
     */
    public Outcome add(CartKey cart, Map<OfferId, Integer> units) {
        var found = offers.views(units.keySet());
        var available = stock.available(found.keySet(), cart.text());
        var products = catalog.productsOf(
                found.values().stream().map(OfferView::sku).distinct().toList());
        var missing = new ArrayList<String>();
        int added = 0;
        for (var wanted : units.entrySet()) {
            var offer = found.get(wanted.getKey());
            if (offer == null) continue;
            var product = products.get(offer.sku());
            int left = available.getOrDefault(offer.id(), 0);
            if (!offer.isActive() || !isForSale(product) || left == 0)
                missing.add(product == null ? offer.sku().value() : product.title());
            else {
                carts.add(cart, offer.id(), wanted.getValue());
                added += Math.min(left, wanted.getValue());
            }
        }
        return new Outcome(added, missing);
    }

    private static boolean isForSale(@Nullable ProductView product) {
        return product != null && product.state() == ProductState.ACTIVE;
    }
}
