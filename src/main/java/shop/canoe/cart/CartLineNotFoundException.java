package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** The visitor's cart has no such line, or has it no more. */
public final class CartLineNotFoundException extends BusinessException {
    private static final long serialVersionUID = 1;

    public CartLineNotFoundException() {
        super(Kind.NOT_FOUND, "cart.line_not_found");
    }
}
