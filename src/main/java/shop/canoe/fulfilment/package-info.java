/**
 * Fulfilment: delivery options and promises, shipments, and where parcels are.
 *
 * <p>API: {@link DeliveryService}, {@link DispatchService}, {@link ShipmentService}, {@link ShipmentHolds}; publishes
 * {@link ShipmentDispatched}, {@link ShipmentDelivered} and {@link ShipmentRecalled}, each once per shipment. What a shipment's units cost is frozen with it; no unit is sent twice,
 * which {@code orders} guards.
 */
@NullMarked
@BusinessModule(
        name = "fulfilment",
        uses = {"kernel", "orders", "offers", "inventory", "sellers", "notifications"},
        exposes = "shop.canoe.fulfilment")
package shop.canoe.fulfilment;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
