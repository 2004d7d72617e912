package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.payments.PaymentInReview;
import shop.canoe.payments.PaymentRejected;
import shop.canoe.payments.PaymentSettled;
import shop.canoe.payments.PaymentTooLate;

/** Follows payments whose shopper did not come back from the payment page, or has nothing more to do there. */
@ApplicationScoped
class PaymentListener {
    @Inject
    PlacementService placement;

    @Inject
    VoidedMail mail;

    void on(@Observes PaymentSettled event) {
        placement.finish(event.checkoutId());
    }

    void on(@Observes PaymentInReview event) {
        placement.finish(event.checkoutId());
    }

    void on(@Observes PaymentRejected event) {
        mail.rejected(event);
    }

    void on(@Observes PaymentTooLate event) {
        mail.tooLate(event);
    }
}
