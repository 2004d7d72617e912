package shop.canoe.payments;

import shop.canoe.platform.error.BusinessException;

/** The checkout is being paid, or was; another amount cannot be asked for now. */
public final class PaymentUnderWayException extends BusinessException {
    private static final long serialVersionUID = 1;

    PaymentUnderWayException() {
        super(Kind.CONFLICT, "payments.under_way");
    }
}
