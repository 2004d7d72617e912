package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** The order has nothing left to pack, or is being packed already. */
public final class OrderNotPackableException extends BusinessException {
    private static final long serialVersionUID = 1;

    OrderNotPackableException(String number) {
        super(Kind.CONFLICT, "orders.not_packable", number);
    }
}
