package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.fulfilment.ShipmentDispatched;

/** Takes what is sent: each shipment's share, once. */
@ApplicationScoped
class ShipmentListener {
    @Inject
    PaymentParts parts;

    void on(@Observes ShipmentDispatched event) {
        parts.capture(
                event.checkoutId(),
                event.shipmentId(),
                event.orderNumber(),
                event.share().total());
    }
}
