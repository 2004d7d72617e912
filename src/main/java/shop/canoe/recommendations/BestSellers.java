package shop.canoe.recommendations;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.Sku;
import shop.canoe.orders.OrdersConfirmed;

/** The products that sold most units, counted from confirmed orders. */
@ApplicationScoped
@Transactional
public class BestSellers {
    @Inject
    SalesRepository sales;

    @Inject
    CatalogService catalog;

    /** Most sold first, then by id; shorter than the limit if fewer have sold. One query. */
    public List<ProductId> top(int limit) {
        return sales.listMostSold(limit);
    }

    /** Counts what was sold, once per checkout; SKUs the catalogue does not know are passed over. */
    void count(OrdersConfirmed event) {
        if (!sales.addCounted(event.checkoutId())) return;
        unitsPerProduct(event).forEach(sales::count);
    }

    /** In one order, so that two counts never wait for each other. */
    private Map<ProductId, Long> unitsPerProduct(OrdersConfirmed event) {
        var products = catalog.productsOf(event.sold().stream()
                .map(sold -> new Sku(sold.sku()))
                .distinct()
                .toList());
        return event.sold().stream()
                .filter(sold -> products.containsKey(new Sku(sold.sku())))
                .collect(groupingBy(
                        sold -> requireNonNull(products.get(new Sku(sold.sku())))
                                .id(),
                        () -> new TreeMap<>(Comparator.comparing(ProductId::value)),
                        summingLong(OrdersConfirmed.Sold::quantity)));
    }
}
