package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** More units of a line were asked for than there are for it. */
public final class TooManyUnitsException extends BusinessException {
    private static final long serialVersionUID = 1;

    TooManyUnitsException(String title, int most) {
        super(Kind.INVALID, "orders.too_many_units", title, most);
    }
}
