package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.Sku;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.orders.OrderService;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;

/** What the books ask of those who know: what was sold and sent. */
@ApplicationScoped
class Upstream {
    @Inject
    OrderService orders;

    @Inject
    CatalogService catalog;

    @Inject
    ShipmentService shipments;

    /** Units that went to a customer together. */
    record Units(
            UUID id, UUID checkoutId, String orderNumber, UUID sellerId, List<OrderUnits> units, OrderShare share) {}

    List<OrderView> ordersOf(UUID checkoutId) {
        return orders.ofCheckout(checkoutId).orElseThrow().orders();
    }

    /** The categories of what a line sold, nearest first; none if the catalogue does not know it any more. */
    List<UUID> categoriesOf(OrderView.Line line) {
        var sku = new Sku(line.sku());
        return Optional.ofNullable(catalog.productsOf(List.of(sku)).get(sku))
                .map(product -> path(product.category()))
                .orElse(List.of());
    }

    private static List<UUID> path(CategoryView category) {
        var path = new ArrayList<UUID>();
        category.ancestors().forEach(above -> path.add(0, above.id().value()));
        path.add(0, category.id().value());
        return path;
    }

    Optional<Units> shipment(UUID shipmentId) {
        return shipments.find(shipmentId).map(Upstream::units);
    }

    /** All shipments of an order. */
    List<Units> shipmentsOf(String orderNumber) {
        return shipments.ofOrders(List.of(orderNumber)).stream()
                .map(Upstream::units)
                .toList();
    }

    private static Units units(ShipmentView shipment) {
        return new Units(
                shipment.id(),
                shipment.checkoutId(),
                shipment.orderNumber(),
                shipment.sellerId().value(),
                shipment.units(),
                shipment.share());
    }
}
