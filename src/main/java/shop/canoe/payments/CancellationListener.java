package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.orders.OrderUnitsCancelled;

/** Gives up what is not wanted any more: the share of the units that were cancelled, once per cancellation. */
@ApplicationScoped
class CancellationListener {
    @Inject
    PaymentParts parts;

    void on(@Observes OrderUnitsCancelled event) {
        parts.release(
                event.checkoutId(),
                event.cancellationId(),
                event.orderNumber(),
                event.share().total());
    }
}
