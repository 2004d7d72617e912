package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.recommendations.BestSellers;
import shop.canoe.search.SearchService;
import shop.canoe.search.SearchSort;

/** Chooses products for the rows of the home page. */
@ApplicationScoped
public class ProductPicks {
    @Inject
    CatalogService catalog;

    @Inject
    SearchService search;

    @Inject
    BestSellers bestSellers;

    @Inject
    PageFacts page;

    /** Those that cost least compared with their list price. */
    public List<ProductId> deals(int limit) {
        page.shows(Stream.of(PageThings.LISTS));
        return search.first(Optional.empty(), Map.of("saving", List.of("10")), SearchSort.SAVING, limit);
    }

    public List<ProductId> newest(int limit) {
        page.shows(Stream.of(PageThings.LISTS));
        return catalog.newest(limit);
    }

    /** Empty in a shop that has not sold anything. */
    public List<ProductId> bestSellers(int limit) {
        page.shows(Stream.of(PageThings.LISTS));
        return bestSellers.top(limit);
    }

    /** Best sellers, or in a shop that has not sold enough, something from each department. */
    public List<ProductId> popular(int limit) {
        var sold = bestSellers(limit);
        return sold.size() < limit ? acrossDepartments(limit) : sold;
    }

    /** One product in stock from each department. */
    public List<ProductId> acrossDepartments(int limit) {
        return catalog.departments().stream()
                .flatMap(
                        department -> search
                                .first(
                                        Optional.of(department.id()),
                                        Map.of("stock", List.of("in")),
                                        SearchSort.NEWEST,
                                        1)
                                .stream())
                .limit(limit)
                .toList();
    }
}
