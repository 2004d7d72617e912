package shop.canoe.payments;

import shop.canoe.platform.error.BusinessException;

/** More was to be given back than was taken for the order. */
public final class MoreThanCapturedException extends BusinessException {
    private static final long serialVersionUID = 1;

    MoreThanCapturedException() {
        super(Kind.CONFLICT, "payments.more_than_captured");
    }
}
