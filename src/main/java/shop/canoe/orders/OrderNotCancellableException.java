package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** Nothing of the order is left to cancel, or a request to cancel waits for the seller already. */
public final class OrderNotCancellableException extends BusinessException {
    private static final long serialVersionUID = 1;

    OrderNotCancellableException(String number) {
        super(Kind.CONFLICT, "orders.not_cancellable", number);
    }
}
