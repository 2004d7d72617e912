package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.arrears.ParcelSettled;
import shop.canoe.credit.CreditExpired;
import shop.canoe.credit.CreditIssued;
import shop.canoe.fulfilment.ShipmentDelivered;
import shop.canoe.orders.OrdersConfirmed;
import shop.canoe.payments.PaymentAuthorised;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentRefunded;
import shop.canoe.payments.PaymentReleased;
import shop.canoe.returns.ReturnSettled;

/** Hears what the books have to know. */
@ApplicationScoped
class SettlementListener {
    @Inject
    Sales sales;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    CreditJournals credit;

    @Inject
    Reserves reserves;

    void on(@Observes OrdersConfirmed event) {
        sales.freeze(event.checkoutId());
    }

    void on(@Observes PaymentAuthorised event) {
        bookkeeper.authorised(event);
    }

    void on(@Observes PaymentReleased event) {
        bookkeeper.released(event);
    }

    void on(@Observes PaymentCaptured event) {
        bookkeeper.captured(event);
    }

    void on(@Observes ParcelSettled event) {
        bookkeeper.settled(event);
    }

    void on(@Observes ShipmentDelivered event) {
        reserves.delivered(event.shipmentId(), event.sellerId(), event.orderNumber(), event.deliveredAt());
    }

    void on(@Observes ReturnSettled event) {
        bookkeeper.returned(event);
    }

    void on(@Observes PaymentRefunded event) {
        bookkeeper.refunded(event);
    }

    void on(@Observes CreditIssued event) {
        credit.issued(event);
    }

    void on(@Observes CreditExpired event) {
        credit.expired(event);
    }
}
