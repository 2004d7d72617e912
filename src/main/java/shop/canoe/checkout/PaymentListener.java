package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.payments.PaymentSettled;

/** Finishes checkouts whose shopper did not come back from the payment page. */
@ApplicationScoped
class PaymentListener {
    @Inject
    PlacementService placement;

    void on(@Observes PaymentSettled event) {
        placement.finish(event.checkoutId());
    }
}
