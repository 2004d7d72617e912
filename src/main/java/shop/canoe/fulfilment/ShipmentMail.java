package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.platform.text.Messages;

/** Words the mails about parcels. Told at least once per event; each mail has a key, so it is sent once. */
@ApplicationScoped
class ShipmentMail {
    @Inject
    ShipmentService shipments;

    @Inject
    OrderHistory orders;

    @Inject
    MailService mails;

    @Inject
    Messages messages;

    void on(@Observes ShipmentDispatched event) {
        tell("dispatched", event.shipmentId());
    }

    void on(@Observes ShipmentDelivered event) {
        tell("delivered", event.shipmentId());
    }

    private void tell(String what, UUID shipmentId) {
        shipments
                .find(shipmentId)
                .ifPresent(shipment -> mails.send("shipment-" + what + '/' + shipmentId, mail(what, shipment)));
    }

    private Mail mail(String what, ShipmentView shipment) {
        var words = "fulfilment.mail." + (shipment.isOwn() && what.equals("dispatched") ? "own" : what);
        var order = orders.ofSeller(shipment.sellerId(), shipment.orderNumber());
        return new Mail(
                order.email(),
                messages.of(words + ".subject", shipment.number()),
                messages.of(
                        words + ".text",
                        order.address().name(),
                        shipment.number(),
                        order.sellerName(),
                        shipment.carrier(),
                        shipment.trackingNumber(),
                        order.promise(),
                        order.words(OrderUnits.counts(shipment.units())),
                        shipment.proof().isEmpty() ? order.address().name() : shipment.proof()));
    }
}
