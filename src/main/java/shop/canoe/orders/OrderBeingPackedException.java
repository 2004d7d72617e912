package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** The seller has the order in hand, so a cancellation is only asked for; the request is written down. */
public final class OrderBeingPackedException extends BusinessException {
    private static final long serialVersionUID = 1;

    OrderBeingPackedException(String number) {
        super(Kind.CONFLICT, "orders.being_packed", number);
    }
}
