package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.payments.CaptureRefused;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.RepeatSettled;

/** Hears what becomes of parcels' money. */
@ApplicationScoped
class ArrearsListener {
    @Inject
    ArrearsSteps steps;

    void on(@Observes CaptureRefused event) {
        steps.refused(event);
    }

    void on(@Observes RepeatSettled event) {
        steps.settle(event.shipmentId());
    }

    void on(@Observes PaymentCaptured event) {
        steps.captured(event);
    }
}
