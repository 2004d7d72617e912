package shop.canoe.payments;

import shop.canoe.platform.error.NotFoundException;

/** The checkout has no payment. */
public final class PaymentNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    PaymentNotFoundException() {
        super("payments.not_found");
    }
}
