package shop.canoe.offers;

import shop.canoe.platform.error.BusinessException;

/** An offer asks for more than nothing. */
public final class InvalidPriceException extends BusinessException {
    private static final long serialVersionUID = 1;

    InvalidPriceException() {
        super(Kind.INVALID, "price", "offers.invalid_price", new Object[0]);
    }
}
