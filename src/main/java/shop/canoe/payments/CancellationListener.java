package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.orders.OrderUnitsCancelled;

/** Gives up what is not wanted any more: the share of the units that were cancelled or called back, once per cancellation. */
@ApplicationScoped
class CancellationListener {
    @Inject
    PaymentParts parts;

    @Inject
    ShipmentService shipments;

    void on(@Observes OrderUnitsCancelled event) {
        var share = event.share().total();
        recalled(event)
                .ifPresentOrElse(
                        shipment -> parts.recall(
                                event.checkoutId(), shipment, event.cancellationId(), event.orderNumber(), share),
                        () -> parts.release(event.checkoutId(), event.cancellationId(), event.orderNumber(), share));
    }

    /** The parcel in which these units had been sent, if they had. */
    private Optional<UUID> recalled(OrderUnitsCancelled event) {
        return shipments.ofOrders(List.of(event.orderNumber())).stream()
                .filter(shipment -> shipment.isRecalled() && shipment.units().equals(event.units()))
                .map(ShipmentView::id)
                .findFirst();
    }
}
