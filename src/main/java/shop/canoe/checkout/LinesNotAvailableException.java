package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** Some lines cannot be bought as they are any more: sold out, too few left, or ended. */
public final class LinesNotAvailableException extends BusinessException {
    private static final long serialVersionUID = 1;

    LinesNotAvailableException(String lines) {
        super(Kind.CONFLICT, "checkout.not_available", lines);
    }
}
