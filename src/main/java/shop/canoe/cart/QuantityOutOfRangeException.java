package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** A line has between 1 and 999 units. */
public final class QuantityOutOfRangeException extends BusinessException {
    private static final long serialVersionUID = 1;

    QuantityOutOfRangeException() {
        super(Kind.INVALID, "quantity", "cart.quantity_out_of_range", new Object[] {Cart.MOST_UNITS});
    }
}
