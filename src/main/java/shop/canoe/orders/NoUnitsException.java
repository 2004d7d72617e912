package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** A step was to be taken with no unit at all. */
public final class NoUnitsException extends BusinessException {
    private static final long serialVersionUID = 1;

    NoUnitsException() {
        super(Kind.INVALID, "orders.no_units");
    }
}
