package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** A form is older than the order it is about. */
public final class OrderChangedException extends BusinessException {
    private static final long serialVersionUID = 1;

    OrderChangedException(String number) {
        super(Kind.CONFLICT, "orders.changed", number);
    }
}
