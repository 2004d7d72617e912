package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.fulfilment.ShipmentDispatched;

/** Takes what is sent: each shipment's share of the payment, once. */
@ApplicationScoped
class ShipmentListener {
    @Inject
    MoveBooks books;

    void on(@Observes ShipmentDispatched event) {
        books.capture(
                event.checkoutId(),
                event.shipmentId(),
                event.orderNumber(),
                event.share().total());
    }
}
