package shop.canoe.cart;

import shop.canoe.platform.error.BusinessException;

/** More units were to be bought at once than there are. */
public final class FewerLeftException extends BusinessException {
    private static final long serialVersionUID = 1;

    /** @param left units; at least 1 */
    FewerLeftException(int left) {
        super(Kind.CONFLICT, "cart.fewer_left", left);
    }
}
