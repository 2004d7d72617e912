package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.orders.OrderUnitsCancelled;

/** An order whose last units are cancelled has nothing to wait for but its parcels, which may all have arrived. */
@ApplicationScoped
class OrderListener {
    @Inject
    ShipmentService shipments;

    void on(@Observes OrderUnitsCancelled event) {
        shipments.settle(event.orderNumber());
    }
}
