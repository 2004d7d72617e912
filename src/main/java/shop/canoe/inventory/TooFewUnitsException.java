package shop.canoe.inventory;

import shop.canoe.platform.error.BusinessException;

/** More units were to leave a location than lie there unreserved. */
public final class TooFewUnitsException extends BusinessException {
    private static final long serialVersionUID = 1;

    /** @param free units that lie there unreserved */
    TooFewUnitsException(int free) {
        super(Kind.CONFLICT, "inventory.too_few_units", free);
    }
}
