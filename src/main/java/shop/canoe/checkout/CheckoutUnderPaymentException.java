package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The order is placed and waits for its payment; it can be changed only after that is called off. */
public final class CheckoutUnderPaymentException extends BusinessException {
    private static final long serialVersionUID = 1;

    CheckoutUnderPaymentException() {
        super(Kind.CONFLICT, "checkout.under_payment");
    }
}
