package shop.canoe.orders;

import shop.canoe.platform.error.NotFoundException;

/** There is no such order, or it is somebody else's. */
public final class OrderNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    OrderNotFoundException(String number) {
        super("orders.not_found", number);
    }
}
