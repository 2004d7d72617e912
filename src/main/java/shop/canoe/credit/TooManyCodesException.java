package shop.canoe.credit;

import shop.canoe.platform.error.BusinessException;

/** So many wrong codes were typed from there that the next has to wait. */
public final class TooManyCodesException extends BusinessException {
    private static final long serialVersionUID = 1;

    TooManyCodesException() {
        super(Kind.TOO_MANY, "credit.too_many");
    }
}
