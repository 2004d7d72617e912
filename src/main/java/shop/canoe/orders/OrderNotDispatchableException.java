package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** The order was dispatched before, or cancelled. */
public final class OrderNotDispatchableException extends BusinessException {
    private static final long serialVersionUID = 1;

    OrderNotDispatchableException(String number) {
        super(Kind.CONFLICT, "orders.not_dispatchable", number);
    }
}
