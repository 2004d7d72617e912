package shop.canoe.checkout;

import shop.canoe.platform.error.BusinessException;

/** The total is another than the page showed; the shopper has to accept it first. */
public final class TotalChangedException extends BusinessException {
    private static final long serialVersionUID = 1;

    TotalChangedException(String before, String now) {
        super(Kind.CONFLICT, "checkout.total_changed", before, now);
    }
}
