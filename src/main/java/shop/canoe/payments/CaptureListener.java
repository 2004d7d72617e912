package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.orders.OrderDispatched;
import shop.canoe.orders.OrderHistory;
import shop.canoe.sellers.SellerId;

/** Asks for an order's share of the payment when it is dispatched; {@link PaymentJob} takes it. Once per order. */
@ApplicationScoped
class CaptureListener {
    @Inject
    OrderHistory orders;

    @Inject
    PaymentBooks books;

    void on(@Observes OrderDispatched event) {
        var order = orders.ofSeller(new SellerId(event.sellerId()), event.orderNumber());
        books.requestCapture(event.checkoutId(), order.number(), order.total());
    }
}
