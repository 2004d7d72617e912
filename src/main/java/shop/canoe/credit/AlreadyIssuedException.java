package shop.canoe.credit;

import shop.canoe.platform.error.BusinessException;

/** This form has issued its cards before. Codes are shown once. */
public final class AlreadyIssuedException extends BusinessException {
    private static final long serialVersionUID = 1;

    AlreadyIssuedException() {
        super(Kind.CONFLICT, "credit.issued_already");
    }
}
