package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import shop.canoe.orders.OrderDispatched;
import shop.canoe.orders.OrderHistory;
import shop.canoe.sellers.SellerId;

/** Asks for an order's share of the payment when it is dispatched whole, by those who know of no shipments yet. */
@ApplicationScoped
class CaptureListener {
    @Inject
    OrderHistory orders;

    @Inject
    MoveBooks books;

    void on(@Observes OrderDispatched event) {
        if (books.isCaptured(event.orderNumber())) return;
        var order = orders.ofSeller(new SellerId(event.sellerId()), event.orderNumber());
        books.capture(event.checkoutId(), whole(order.number()), order.number(), order.total());
    }

    /** Stands for the one shipment of an order that is dispatched whole. */
    static UUID whole(String orderNumber) {
        return UUID.nameUUIDFromBytes(orderNumber.getBytes(StandardCharsets.UTF_8));
    }
}
