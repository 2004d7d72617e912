package shop.canoe.payments;

import java.util.UUID;
import shop.canoe.payments.PaymentBooks.OpenAttempt;

/** An attempt to pay that is written down, and of which the gateway may not know yet: {@link PaymentService#open} tells it. */
public final class BegunPayment {
    private final UUID checkoutId;
    private final OpenAttempt attempt;

    BegunPayment(UUID checkoutId, OpenAttempt attempt) {
        this.checkoutId = checkoutId;
        this.attempt = attempt;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    OpenAttempt attempt() {
        return attempt;
    }
}
