package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** The units came back before, or were never sent. */
public final class UnitsNotReturnableException extends BusinessException {
    private static final long serialVersionUID = 1;

    UnitsNotReturnableException(String number) {
        super(Kind.CONFLICT, "orders.not_returnable", number);
    }
}
