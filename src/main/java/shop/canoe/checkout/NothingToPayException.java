package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** An order came to nothing: gateways take amounts above zero only. */
public final class NothingToPayException extends BusinessException {
    private static final long serialVersionUID = 1;

    NothingToPayException() {
        super(Kind.CONFLICT, "checkout.nothing_to_pay");
    }
}
