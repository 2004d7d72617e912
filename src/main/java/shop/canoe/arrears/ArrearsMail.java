package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.kernel.Money;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;

/** Asks the shopper to pay a parcel again, or tells him that he did so too late. Each mail has a key, so it is sent once. */
@ApplicationScoped
class ArrearsMail {
    @Inject
    OrderHistory orders;

    @Inject
    ParcelLinks links;

    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    @Inject
    ShopAddress shop;

    void refused(ShipmentView shipment, Money toPay, String capture, Instant due) {
        var order = orders.ofSeller(shipment.sellerId(), shipment.orderNumber());
        mails.send(
                "parcel-refused/" + capture,
                new Mail(
                        order.email(),
                        messages.of("arrears.mail.subject", shipment.number()),
                        messages.of(
                                "arrears.mail.text",
                                order.address().name(),
                                shipment.number(),
                                order.words(OrderUnits.counts(shipment.units())),
                                formats.money(toPay),
                                formats.time(due),
                                shop.of(links.path(shipment.id())))));
    }

    /** What he has paid came when the parcel was called back already; once per parcel, for no page takes a card after that. */
    void tooLate(ShipmentView shipment, Money paid) {
        var order = orders.ofSeller(shipment.sellerId(), shipment.orderNumber());
        mails.send(
                "parcel-late/" + shipment.id(),
                new Mail(
                        order.email(),
                        messages.of("arrears.mail.late.subject", shipment.number()),
                        messages.of(
                                "arrears.mail.late.text",
                                order.address().name(),
                                shipment.number(),
                                order.words(OrderUnits.counts(shipment.units())),
                                formats.money(paid),
                                shop.of(links.path(shipment.id())))));
    }
}
