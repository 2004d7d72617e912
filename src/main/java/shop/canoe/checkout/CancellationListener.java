package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.orders.OrderGroupCancelled;
import shop.canoe.promotions.RedemptionService;

/** Gives coupons and units of deals back when nothing is left of what they were used for. */
@ApplicationScoped
class CancellationListener {
    @Inject
    RedemptionService redemptions;

    void on(@Observes OrderGroupCancelled event) {
        redemptions.release(event.checkoutId());
    }
}
