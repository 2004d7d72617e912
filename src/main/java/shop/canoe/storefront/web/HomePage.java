package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductId;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ProductCards;
import shop.canoe.storefront.ProductPicks;

/** Backs {@code /storefront/home.xhtml}. */
@Named
@RequestScoped
public class HomePage {
    private static final int ROW = 6;

    @Inject
    CatalogService catalog;

    @Inject
    ProductPicks picks;

    @Inject
    ProductCards cards;

    private @Nullable Rows rows;

    /** All rows of the page; a row may be empty. {@code others} is shown until enough is sold. */
    public record Rows(
            List<ProductCard> deals, List<ProductCard> arrivals, List<ProductCard> sold, List<ProductCard> others) {}

    public List<CategoryView> getDepartments() {
        return catalog.departments();
    }

    public Rows getRows() {
        if (rows == null) rows = read();
        return rows;
    }

    private Rows read() {
        var deals = picks.deals(ROW);
        var arrivals = picks.newest(ROW);
        var top = picks.bestSellers(ROW);
        var sold = top.size() < ROW ? List.<ProductId>of() : top;
        var others = sold.isEmpty() ? picks.acrossDepartments(ROW) : List.<ProductId>of();
        var all = new HashSet<ProductId>();
        List.of(deals, arrivals, sold, others).forEach(all::addAll);
        Map<ProductId, ProductCard> read = cards.of(all);
        return new Rows(
                ProductCards.inOrder(deals, read),
                ProductCards.inOrder(arrivals, read),
                ProductCards.inOrder(sold, read),
                ProductCards.inOrder(others, read));
    }
}
