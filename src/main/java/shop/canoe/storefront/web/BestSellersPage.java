package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ProductCards;
import shop.canoe.storefront.ProductPicks;

/** Backs {@code /storefront/best-sellers.xhtml}. */
@Named
@RequestScoped
public class BestSellersPage {
    private static final int PRODUCTS = 48;

    @Inject
    ProductPicks picks;

    @Inject
    ProductCards cards;

    private @Nullable List<ProductCard> sold;
    private @Nullable List<ProductCard> others;

    /** Most sold first; empty in a shop that has not sold anything. */
    public List<ProductCard> getSold() {
        if (sold == null) sold = cards.inOrder(picks.bestSellers(PRODUCTS));
        return sold;
    }

    /** What to look at until something is sold. */
    public List<ProductCard> getOthers() {
        if (others == null) others = getSold().isEmpty() ? cards.inOrder(picks.acrossDepartments(PRODUCTS)) : List.of();
        return others;
    }
}
