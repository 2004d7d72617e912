package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** A cart has a hundred lines at most. */
public final class CartFullException extends BusinessException {
    private static final long serialVersionUID = 1;

    CartFullException() {
        super(Kind.CONFLICT, "cart.full");
    }
}
